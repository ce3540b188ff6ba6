using OciTagAnalyzer.Registry.Credentials;

namespace OciTagAnalyzer.Registry.Tests.Credentials;

public static class CredentialFilesTests
{
    [Fact]
    public static void Are_those_of_Docker_and_Podman_in_the_home_folder() => Assert.Equal(
        ["/home/bob/.docker/config.json", "/run/containers/1000/auth.json", "/home/bob/.config/containers/auth.json", "/home/bob/.dockercfg"],
        Files(userId: 1000, ("HOME", "/home/bob")));

    [Fact]
    public static void Are_those_of_the_environment() => Assert.Equal(
        ["/own.json", "/docker/config.json", "/run/user/1000/containers/auth.json", "/config/containers/auth.json", "/home/bob/.dockercfg"],
        Files(
            userId: 1000,
            ("HOME", "/home/bob"), ("REGISTRY_AUTH_FILE", "/own.json"), ("DOCKER_CONFIG", "/docker"), ("XDG_RUNTIME_DIR", "/run/user/1000"),
            ("XDG_CONFIG_HOME", "/config")));

    [Fact]
    public static void Do_not_depend_on_the_user_on_other_systems() => Assert.Equal(
        ["/home/bob/.docker/config.json", "/home/bob/.config/containers/auth.json", "/home/bob/.dockercfg"], Files(userId: null, ("HOME", "/home/bob")));

    [Fact]
    public static void Have_the_old_format_only_if_they_have_the_old_name() => Assert.Equal(
        [".dockercfg"],
        CredentialFiles.Of(name => name is "HOME" or "REGISTRY_AUTH_FILE" ? "/home/bob" : null, userId: 1000)
            .Where(file => file.IsLegacy)
            .Select(file => Path.GetFileName(file.FilePath)));

    [Fact]
    public static void Are_those_of_the_user_of_this_process() => Assert.Equal(OperatingSystem.IsLinux(), LinuxUser.Id is not null);

    static IEnumerable<string> Files(uint? userId, params (string Name, string Value)[] variables) => CredentialFiles
        .Of(name => variables.FirstOrDefault(variable => variable.Name == name).Value, userId)
        .Select(file => file.FilePath)
        .Select(path => OperatingSystem.IsWindows() ? path[2..].Replace('\\', '/') : path);
}
