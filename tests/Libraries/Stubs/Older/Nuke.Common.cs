// The extensions up to version 8, with a parameter named after the property.
using System.Collections.Generic;

namespace Nuke.Common.Tools.Docker
{
    public static class DockerTasks
    {
        public static void Docker(string arguments, string workingDirectory = null) => throw null;
    }

    public class DockerRunSettings
    {
    }

    public class DockerCreateSettings
    {
    }

    public class DockerContainerRunSettings
    {
    }

    public class DockerContainerCreateSettings
    {
    }

    public class DockerServiceCreateSettings
    {
    }

    public class DockerServiceUpdateSettings
    {
    }

    public class DockerPullSettings
    {
    }

    public class DockerImagePullSettings
    {
    }

    public class DockerPushSettings
    {
    }

    public class DockerImagePushSettings
    {
    }

    public class DockerTagSettings
    {
    }

    public class DockerImageTagSettings
    {
    }

    public class DockerHistorySettings
    {
    }

    public class DockerImageHistorySettings
    {
    }

    public class DockerTrustRevokeSettings
    {
    }

    public class DockerBuildSettings
    {
    }

    public class DockerImageBuildSettings
    {
    }

    public class DockerBuildxBuildSettings
    {
    }

    public class DockerBuilderBuildSettings
    {
    }

    public class DockerRmiSettings
    {
    }

    public class DockerImageRmSettings
    {
    }

    public class DockerSaveSettings
    {
    }

    public class DockerImageSaveSettings
    {
    }

    public class DockerImageInspectSettings
    {
    }

    public static class DockerRunSettingsExtensions
    {
        public static T SetImage<T>(this T toolSettings, string image) where T : DockerRunSettings => throw null!;

        public static T SetName<T>(this T toolSettings, string name) where T : DockerRunSettings => throw null!;
    }

    public static class DockerCreateSettingsExtensions
    {
        public static T SetImage<T>(this T toolSettings, string image) where T : DockerCreateSettings => throw null!;

        public static T SetName<T>(this T toolSettings, string name) where T : DockerCreateSettings => throw null!;
    }

    public static class DockerContainerRunSettingsExtensions
    {
        public static T SetImage<T>(this T toolSettings, string image) where T : DockerContainerRunSettings => throw null!;

        public static T SetName<T>(this T toolSettings, string name) where T : DockerContainerRunSettings => throw null!;
    }

    public static class DockerContainerCreateSettingsExtensions
    {
        public static T SetImage<T>(this T toolSettings, string image) where T : DockerContainerCreateSettings => throw null!;

        public static T SetName<T>(this T toolSettings, string name) where T : DockerContainerCreateSettings => throw null!;
    }

    public static class DockerServiceCreateSettingsExtensions
    {
        public static T SetImage<T>(this T toolSettings, string image) where T : DockerServiceCreateSettings => throw null!;

        public static T SetName<T>(this T toolSettings, string name) where T : DockerServiceCreateSettings => throw null!;
    }

    public static class DockerServiceUpdateSettingsExtensions
    {
        public static T SetImage<T>(this T toolSettings, string image) where T : DockerServiceUpdateSettings => throw null!;
    }

    public static class DockerPullSettingsExtensions
    {
        public static T SetName<T>(this T toolSettings, string name) where T : DockerPullSettings => throw null!;

        public static T EnableAllTags<T>(this T toolSettings) where T : DockerPullSettings => throw null!;

        public static T SetAllTags<T>(this T toolSettings, bool? allTags) where T : DockerPullSettings => throw null!;
    }

    public static class DockerImagePullSettingsExtensions
    {
        public static T SetName<T>(this T toolSettings, string name) where T : DockerImagePullSettings => throw null!;

        public static T EnableAllTags<T>(this T toolSettings) where T : DockerImagePullSettings => throw null!;

        public static T SetAllTags<T>(this T toolSettings, bool? allTags) where T : DockerImagePullSettings => throw null!;
    }

    public static class DockerPushSettingsExtensions
    {
        public static T SetName<T>(this T toolSettings, string name) where T : DockerPushSettings => throw null!;
    }

    public static class DockerImagePushSettingsExtensions
    {
        public static T SetName<T>(this T toolSettings, string name) where T : DockerImagePushSettings => throw null!;
    }

    public static class DockerTagSettingsExtensions
    {
        public static T SetSourceImage<T>(this T toolSettings, string sourceImage) where T : DockerTagSettings => throw null!;

        public static T SetTargetImage<T>(this T toolSettings, string targetImage) where T : DockerTagSettings => throw null!;
    }

    public static class DockerImageTagSettingsExtensions
    {
        public static T SetSourceImage<T>(this T toolSettings, string sourceImage) where T : DockerImageTagSettings => throw null!;

        public static T SetTargetImage<T>(this T toolSettings, string targetImage) where T : DockerImageTagSettings => throw null!;
    }

    public static class DockerHistorySettingsExtensions
    {
        public static T SetImage<T>(this T toolSettings, string image) where T : DockerHistorySettings => throw null!;
    }

    public static class DockerImageHistorySettingsExtensions
    {
        public static T SetImage<T>(this T toolSettings, string image) where T : DockerImageHistorySettings => throw null!;
    }

    public static class DockerTrustRevokeSettingsExtensions
    {
        public static T SetImage<T>(this T toolSettings, string image) where T : DockerTrustRevokeSettings => throw null!;
    }

    public static class DockerBuildSettingsExtensions
    {
        public static T SetCacheFrom<T>(this T toolSettings, params string[] cacheFrom) where T : DockerBuildSettings => throw null!;

        public static T SetCacheFrom<T>(this T toolSettings, IEnumerable<string> cacheFrom) where T : DockerBuildSettings => throw null!;

        public static T AddCacheFrom<T>(this T toolSettings, params string[] cacheFrom) where T : DockerBuildSettings => throw null!;

        public static T AddCacheFrom<T>(this T toolSettings, IEnumerable<string> cacheFrom) where T : DockerBuildSettings => throw null!;

        public static T SetTag<T>(this T toolSettings, params string[] tag) where T : DockerBuildSettings => throw null!;

        public static T SetTag<T>(this T toolSettings, IEnumerable<string> tag) where T : DockerBuildSettings => throw null!;

        public static T AddTag<T>(this T toolSettings, params string[] tag) where T : DockerBuildSettings => throw null!;

        public static T AddTag<T>(this T toolSettings, IEnumerable<string> tag) where T : DockerBuildSettings => throw null!;
    }

    public static class DockerImageBuildSettingsExtensions
    {
        public static T SetCacheFrom<T>(this T toolSettings, params string[] cacheFrom) where T : DockerImageBuildSettings => throw null!;

        public static T SetCacheFrom<T>(this T toolSettings, IEnumerable<string> cacheFrom) where T : DockerImageBuildSettings => throw null!;

        public static T AddCacheFrom<T>(this T toolSettings, params string[] cacheFrom) where T : DockerImageBuildSettings => throw null!;

        public static T AddCacheFrom<T>(this T toolSettings, IEnumerable<string> cacheFrom) where T : DockerImageBuildSettings => throw null!;

        public static T SetTag<T>(this T toolSettings, params string[] tag) where T : DockerImageBuildSettings => throw null!;

        public static T SetTag<T>(this T toolSettings, IEnumerable<string> tag) where T : DockerImageBuildSettings => throw null!;

        public static T AddTag<T>(this T toolSettings, params string[] tag) where T : DockerImageBuildSettings => throw null!;

        public static T AddTag<T>(this T toolSettings, IEnumerable<string> tag) where T : DockerImageBuildSettings => throw null!;
    }

    public static class DockerBuildxBuildSettingsExtensions
    {
        public static T SetCacheFrom<T>(this T toolSettings, params string[] cacheFrom) where T : DockerBuildxBuildSettings => throw null!;

        public static T SetCacheFrom<T>(this T toolSettings, IEnumerable<string> cacheFrom) where T : DockerBuildxBuildSettings => throw null!;

        public static T AddCacheFrom<T>(this T toolSettings, params string[] cacheFrom) where T : DockerBuildxBuildSettings => throw null!;

        public static T AddCacheFrom<T>(this T toolSettings, IEnumerable<string> cacheFrom) where T : DockerBuildxBuildSettings => throw null!;

        public static T SetTag<T>(this T toolSettings, params string[] tag) where T : DockerBuildxBuildSettings => throw null!;

        public static T SetTag<T>(this T toolSettings, IEnumerable<string> tag) where T : DockerBuildxBuildSettings => throw null!;

        public static T AddTag<T>(this T toolSettings, params string[] tag) where T : DockerBuildxBuildSettings => throw null!;

        public static T AddTag<T>(this T toolSettings, IEnumerable<string> tag) where T : DockerBuildxBuildSettings => throw null!;
    }

    public static class DockerBuilderBuildSettingsExtensions
    {
        public static T SetCacheFrom<T>(this T toolSettings, params string[] cacheFrom) where T : DockerBuilderBuildSettings => throw null!;

        public static T SetCacheFrom<T>(this T toolSettings, IEnumerable<string> cacheFrom) where T : DockerBuilderBuildSettings => throw null!;

        public static T AddCacheFrom<T>(this T toolSettings, params string[] cacheFrom) where T : DockerBuilderBuildSettings => throw null!;

        public static T AddCacheFrom<T>(this T toolSettings, IEnumerable<string> cacheFrom) where T : DockerBuilderBuildSettings => throw null!;

        public static T SetTag<T>(this T toolSettings, params string[] tag) where T : DockerBuilderBuildSettings => throw null!;

        public static T SetTag<T>(this T toolSettings, IEnumerable<string> tag) where T : DockerBuilderBuildSettings => throw null!;

        public static T AddTag<T>(this T toolSettings, params string[] tag) where T : DockerBuilderBuildSettings => throw null!;

        public static T AddTag<T>(this T toolSettings, IEnumerable<string> tag) where T : DockerBuilderBuildSettings => throw null!;
    }

    public static class DockerRmiSettingsExtensions
    {
        public static T SetImages<T>(this T toolSettings, params string[] images) where T : DockerRmiSettings => throw null!;

        public static T SetImages<T>(this T toolSettings, IEnumerable<string> images) where T : DockerRmiSettings => throw null!;

        public static T AddImages<T>(this T toolSettings, params string[] images) where T : DockerRmiSettings => throw null!;

        public static T AddImages<T>(this T toolSettings, IEnumerable<string> images) where T : DockerRmiSettings => throw null!;
    }

    public static class DockerImageRmSettingsExtensions
    {
        public static T SetImages<T>(this T toolSettings, params string[] images) where T : DockerImageRmSettings => throw null!;

        public static T SetImages<T>(this T toolSettings, IEnumerable<string> images) where T : DockerImageRmSettings => throw null!;

        public static T AddImages<T>(this T toolSettings, params string[] images) where T : DockerImageRmSettings => throw null!;

        public static T AddImages<T>(this T toolSettings, IEnumerable<string> images) where T : DockerImageRmSettings => throw null!;
    }

    public static class DockerSaveSettingsExtensions
    {
        public static T SetImages<T>(this T toolSettings, params string[] images) where T : DockerSaveSettings => throw null!;

        public static T SetImages<T>(this T toolSettings, IEnumerable<string> images) where T : DockerSaveSettings => throw null!;

        public static T AddImages<T>(this T toolSettings, params string[] images) where T : DockerSaveSettings => throw null!;

        public static T AddImages<T>(this T toolSettings, IEnumerable<string> images) where T : DockerSaveSettings => throw null!;
    }

    public static class DockerImageSaveSettingsExtensions
    {
        public static T SetImages<T>(this T toolSettings, params string[] images) where T : DockerImageSaveSettings => throw null!;

        public static T SetImages<T>(this T toolSettings, IEnumerable<string> images) where T : DockerImageSaveSettings => throw null!;

        public static T AddImages<T>(this T toolSettings, params string[] images) where T : DockerImageSaveSettings => throw null!;

        public static T AddImages<T>(this T toolSettings, IEnumerable<string> images) where T : DockerImageSaveSettings => throw null!;
    }

    public static class DockerImageInspectSettingsExtensions
    {
        public static T SetImages<T>(this T toolSettings, params string[] images) where T : DockerImageInspectSettings => throw null!;

        public static T SetImages<T>(this T toolSettings, IEnumerable<string> images) where T : DockerImageInspectSettings => throw null!;

        public static T AddImages<T>(this T toolSettings, params string[] images) where T : DockerImageInspectSettings => throw null!;

        public static T AddImages<T>(this T toolSettings, IEnumerable<string> images) where T : DockerImageInspectSettings => throw null!;
    }
}
