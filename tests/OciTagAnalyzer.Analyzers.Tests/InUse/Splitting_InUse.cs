using static OciTagAnalyzer.Analyzers.Tests.Source.SplittingTest;

namespace OciTagAnalyzer.Analyzers.Tests.InUse;

/// <summary>Code that splits references, and other texts with a colon.</summary>
public sealed class Splitting_InUse
{
    public sealed class Reports
    {
        [Fact]
        public Task a_container_name_from_the_image() => OfMembers("""
            async Task<string> Pull(IDockerClient client, string imageName)
            {
                var tag = {|OCI1005:imageName.Split(':')|}.Last();
                await client.Images.CreateImageAsync(new ImagesCreateParameters { FromImage = imageName, Tag = tag }, null, null);
                return {|OCI1005:imageName.Split(':')|}.First().Replace('/', '-');
            }
            object Start(string image) => new ContainerBuilder(image).WithName({|OCI1005:image.Split(':')|}[0] + "-" + Guid.NewGuid()).Build();
            V1Container Container(string image) => new() { Image = image, Name = image[..{|OCI1005:image.LastIndexOf(':')|}] };
            V1Container Versioned(string image)
            {
                var version = image.Substring({|OCI1005:image.IndexOf(':')|} + 1);
                return new() { Image = image, Name = "app-" + version };
            }
            """);

        [Fact]
        public Task parts_that_reach_a_sink() => OfMembers("""
            Task A(IDockerClient client, string image)
            {
                string[] parts = {|OCI1005:image.Split(':')|};
                return client.Images.CreateImageAsync(new() { FromImage = parts[0], Tag = parts.Length > 1 ? parts[1] : "1" }, null, null);
            }
            Task B(IDockerClient client, string image)
            {
                var colon = {|OCI1005:image.LastIndexOf(':')|};
                var name = colon < 0 ? image : image[..colon];
                var tag = colon < 0 ? "1" : image[(colon + 1)..];
                return client.Images.CreateImageAsync(new() { FromImage = name, Tag = tag }, null, null);
            }
            object C(string image) => new ContainerBuilder({|OCI1005:image.Split(':', StringSplitOptions.RemoveEmptyEntries)|}[0] + ":17");
            object D(IDistributedApplicationBuilder app, string image, string other) =>
                app.AddContainer("d", image.Substring(0, {|OCI1005:image.IndexOf(":")|}), other);
            object E(string image) => new DockerImage({|OCI1005:image.Split(":")|}[0], tag: "1");
            object F(string image) => new V1Container { Image = image.Remove({|OCI1005:image.LastIndexOf(':')|}) + ":next" };
            """);

        [Fact]
        public Task a_value_of_an_options_class() => OfMembers("""
            class Options { public string Image { get; set; } }
            class Service(Options options)
            {
                object Start() => new ContainerBuilder(options.Image).Build();
                string Version => {|OCI1005:options.Image.Split(':')|}[1];
                string Name() { var image = options.Image; return image; }
            }
            class Field { readonly string _image = Environment.GetEnvironmentVariable("IMAGE"); object Start() => new ContainerBuilder(_image).Build();
                string Tag => {|OCI1005:_image.Split(':')|}[^1]; }
            string Read(V1Pod pod) => {|OCI1005:pod.Spec.Containers[0].Image.Split(':')|}[0];
            IEnumerable<string> All(V1PodSpec pod) => pod.Containers.Select(c => {|OCI1005:c.Image.Split(':')|}[1]);
            string Of(ContainerImageAnnotation a) => a.Image.Substring(a.Image.IndexOf('/') + 1) + a.Tag;
            """);

        [Fact]
        public Task a_span_and_a_pattern() => OfMembers("""
            ReadOnlySpan<char> A(V1Container c) => c.Image.AsSpan(0, {|OCI1005:c.Image.IndexOf(':')|});
            string B(V1Container c) => c.Image is { } image ? {|OCI1005:image.Split(':')|}[0] : null;
            string C(V1Container c) => c is { Image: { } image } ? {|OCI1005:image.Split(':')|}[0] : null;
            string D(V1Container c) => c.Image is string image && image.Length > 0 ? {|OCI1005:image.Split(':')|}[0] : null;
            string E(V1Container c) => c.Image is var image ? {|OCI1005:image.Split(':')|}[0] : null;
            string F(V1Container c) => {|OCI1005:(c.Image ?? "").Split(':')|}[0];
            string G(V1Container c) => {|OCI1005:c.Image!.Split(':')|}[0];
            string H(V1Container c) => {|OCI1005:c.Image.Trim().Split(':')|}[0];
            """);

        [Fact]
        public Task a_deconstruction_and_a_regular_expression() => OfMembers("""
            string A(V1Container c) { var (image, name) = (c.Image, c.Name); return {|OCI1005:image.Split(':')|}[0] + name; }
            string B(V1Container c) => {|OCI1005:System.Text.RegularExpressions.Regex.Split(c.Image, ":")|}[0];
            object C(string image) => new ContainerBuilder({|OCI1005:System.Text.RegularExpressions.Regex.Split(image, ":")|}[0] + ":1");
            string D(V1Container c) => {|OCI1005:System.Text.RegularExpressions.Regex.Split(pattern: ":", input: c.Image)|}[0];
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task other_texts_with_a_colon() => OfMembers("""
            string A(string address) => address.Split(':')[0];
            int B(string endpoint) => int.Parse(endpoint.Substring(endpoint.LastIndexOf(':') + 1));
            string C(V1Container c) => c.Name.Split(':')[0];
            (string, string) D(string volume) { var parts = volume.Split(':'); return (parts[0], parts[1]); }
            object E(string mount) => new ContainerBuilder("redis:7").WithBindMount(mount.Split(':')[0], mount.Split(':')[1]);
            object F(string port) => new ContainerBuilder("redis:7").WithPortBinding(port.Split(':')[0], port.Split(':')[1]);
            object G(string pair) => new V1EnvVar { Name = pair.Split(':')[0], Value = pair[(pair.IndexOf(':') + 1)..] };
            string H(string line) => line.StartsWith("image:") ? line.Substring(line.IndexOf(':') + 1).Trim() : line;
            string I(Uri uri, string time) => uri.Authority.Split(':')[0] + time.Split(':')[1];
            object J(string image, string user) => new ContainerBuilder(image).WithCreateParameterModifier(p => p.User = user.Split(':')[0]);
            string K(string key) => key.Split(':') is [var section, var name] ? section + name : key;
            string L(ContainerListResponse c) => c.Names[0].Split(':')[0] + c.Command.Split(':')[0];
            """);

        [Fact]
        public Task code_that_handles_ports_and_digests() => OfMembers("""
            (string Name, string Tag) Parse(string image)
            {
                var at = image.IndexOf('@'); if (at >= 0) image = image[..at];
                var slash = image.LastIndexOf('/'); var colon = image.LastIndexOf(':');
                new ContainerBuilder(image);
                return colon > slash ? (image[..colon], image[(colon + 1)..]) : (image, "latest");
            }
            string Last(V1Container c) { var last = c.Image.Split('/').Last(); return last.Split(':')[0]; }
            string From(V1Container c) => c.Image.IndexOf(':', c.Image.LastIndexOf('/') + 1) is >= 0 and var i ? c.Image[..i] : c.Image;
            string Digest(V1Container c) => c.Image.Contains("@sha256:") ? c.Image : c.Image.Split(':')[0];
            """);

        [Fact]
        public Task code_that_only_checks_the_text() => OfMembers("""
            bool A(V1Container c) => c.Image.Contains(':') || c.Image.IndexOf(':') >= 0;
            bool B(V1Container c) => !c.Image.EndsWith(":latest") && c.Image.LastIndexOf(':') > 0;
            int C(V1Container c) => c.Image.Count(x => x == ':') + c.Image.Length;
            string D(V1Container c) => c.Image.Replace(':', '-').Replace("/", "_");
            string[] E(V1Container c) => c.Image.Split('/', '-');
            object F(string image) => new ContainerBuilder(image.IndexOf(':') < 0 ? image + ":1" : image);
            """);

        [Fact]
        public Task other_regular_expressions() => OfMembers("""
            string[] A(string line) => System.Text.RegularExpressions.Regex.Split(line, ":");
            string[] B(V1Container c) => System.Text.RegularExpressions.Regex.Split(c.Image, "[/:@]");
            string[] C(V1Container c) => System.Text.RegularExpressions.Regex.Split(c.Name, ":");
            bool D(V1Container c) => System.Text.RegularExpressions.Regex.IsMatch(c.Image, ":");
            """);
    }
}
