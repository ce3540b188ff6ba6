namespace Testcontainers.WebDriver;

public readonly struct WebDriverBrowser
{
    public WebDriverBrowser(string image) => Image = image;

    public string Image { get; }
}

public sealed class WebDriverBuilder : ModuleBuilder<WebDriverBuilder>
{
    public const string FFmpegImage = "selenium/video:latest";

    public WebDriverBuilder()
    {
    }

    public WebDriverBuilder(string image) => _ = image;

    public WebDriverBuilder WithBrowser(WebDriverBrowser webDriverBrowser) => throw null;

    public WebDriverBuilder WithRecording(string ffmpegImage = "selenium/video:ffmpeg-4.3.1-20230306") => throw null;
}
