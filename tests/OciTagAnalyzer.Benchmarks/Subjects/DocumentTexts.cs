using System.Text;

namespace OciTagAnalyzer.Benchmarks.Subjects;

/// <summary>Documents with typical content; those of 1 MiB have an image at the end.</summary>
static class DocumentTexts
{
    const int Length = 1 << 20;
    const string StartOfSettings = "{";
    const string EndOfSettings = "\n  \"ContainerImage\": \"redis\"\n}\n";

    /// <summary>JSON configuration with one image.</summary>
    public static string AppSettings() => Filled(StartOfSettings, EndOfSettings, ServiceSettings);

    /// <summary>A compose file with one image in each service.</summary>
    public static string Compose() => Filled("services:\n", "  last:\n    image: redis\n", i => $"""
          service{i}:
            image: ghcr.io/team/service{i}:1.{i}
            restart: unless-stopped
            environment:
              - ASPNETCORE_URLS=http://+:80
              - Logging__Level=Information
            ports:
              - "{i}:80"
            # starts last
            depends_on: [ db, cache ]

        """);

    /// <summary>Kubernetes manifests with one image in each.</summary>
    public static string Manifests() => Filled("", "---\napiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: redis\n", Deployment);

    /// <summary>YAML without images.</summary>
    public static string Settings() => Filled("settings:\n", "  last: true\n", i => $"""
          service{i}:
            url: https://service{i}.example.com/api
            timeout: {i}
            hosts:
              - a{i}.example.com
              - b{i}.example.com
            logging: information

        """);

    /// <summary>A Dockerfile of one stage.</summary>
    public static string Dockerfile() => Filled("FROM debian:12 AS first\n", "FROM redis\n", i => $"""
        # step {i}
        RUN apt-get update && \
            apt-get install -y package{i}
        COPY --from=first /src/{i} /app/{i}

        """);

    /// <summary>A thousand Dockerfiles of two stages.</summary>
    public static string[] Dockerfiles() => [.. Enumerable.Range(0, 1_000).Select(i => $"""
        # service {i}
        ARG VERSION=10.0
        FROM mcr.microsoft.com/dotnet/sdk:$VERSION AS build
        WORKDIR /src
        COPY ["Service{i}/Service{i}.csproj", "Service{i}/"]
        RUN --mount=type=cache,target=/packages \
            dotnet restore "Service{i}/Service{i}.csproj"
        COPY . .
        RUN dotnet publish -c Release -o /app/publish

        FROM mcr.microsoft.com/dotnet/aspnet:$VERSION
        ENV ASPNETCORE_URLS=http://+:80
        COPY --from=build /app/publish .
        ENTRYPOINT ["dotnet", "Service{i}.dll"]

        """)];

    /// <summary>Files of a project, with their names: manifests with three images, and configuration with ten services.</summary>
    public static IReadOnlyList<(string Name, string Text)> OfProject(int yaml, int json) =>
    [
        .. Enumerable.Range(0, yaml).Select(i => ($"k8s/service{i}.yaml", string.Concat(Enumerable.Range(i, 3).Select(Deployment)))),
        .. Enumerable.Range(0, json).Select(i =>
            ($"appsettings.Region{i}.json", $"{StartOfSettings}{string.Concat(Enumerable.Range(i, 10).Select(ServiceSettings))}{EndOfSettings}")),
    ];

    static string Filled(string start, string end, Func<int, string> part)
    {
        var text = new StringBuilder(start);
        for (int i = 0; text.Length < Length - end.Length; i++)
        {
            _ = text.Append(part(i));
        }

        return text.Append(end).ToString();
    }

    static string ServiceSettings(int i) => $$"""

          "Service{{i}}": {
            "Url": "https://service{{i}}.example.com/api",
            "Timeout": {{i}},
            "Enabled": true,
            "Hosts": [ "a{{i}}.example.com", "b{{i}}.example.com" ],
            "Logging": { "LogLevel": { "Default": "Information" } }
          },
        """;

    static string Deployment(int i) => $"""
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: service{i}
          labels:
            app: service{i}
            team: shop
        spec:
          replicas: 2
          template:
            spec:
              containers:
              - name: service
                image: ghcr.io/team/service{i}:1.{i}
                env:
                - name: ASPNETCORE_URLS
                  value: http://+:80
                resources:
                  limits:
                    cpu: 100m

        """;
}
