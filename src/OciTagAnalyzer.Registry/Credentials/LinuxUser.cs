using System.Runtime.InteropServices;

namespace OciTagAnalyzer.Registry.Credentials;

/// <summary>The user of this process on Linux.</summary>
static class LinuxUser
{
    /// <summary>The effective user id; null on other systems.</summary>
    public static uint? Id => OperatingSystem.IsLinux() ? EffectiveUserId() : null;

    [DllImport("libc", EntryPoint = "geteuid")]
    static extern uint EffectiveUserId();
}
