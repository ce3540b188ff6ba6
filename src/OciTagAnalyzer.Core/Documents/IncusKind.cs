using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>An instance or image in the output of Incus; only its text shows the kind.</summary>
sealed class IncusKind : YamlKind
{
    public override string Name => "incus";

    internal override bool Recognizes(FileName file) => false;

    internal override bool RecognizesText(string text) =>
        IsMetadata(text) || (Contains(text, "config:") && (Contains(text, "image.type:") || Contains(text, "volatile.container.oci:")));

    /// <summary>True for image metadata: no other YAML begins with this entry.</summary>
    public static bool IsMetadata(string text) => YamlText.BeginsWith(text, "auto_update:");

    private protected override bool MayContainImage(string text) => base.MayContainImage(text) || IsMetadata(text);

    private protected override ScanResult ReadImages(string text) => new Images(text).Scan();

    /// <summary>
    /// Finds the image from which an Incus instance or image was created. Before 6.6 (6.0.4), only the description contains it, without the tag
    /// (https://github.com/lxc/incus/issues/1273); newer versions store the complete id.
    /// </summary>
    sealed class Images : YamlImages
    {
        const string DescriptionEnd = " (OCI)";
        static readonly LostInDocument loss = new("Incus before 6.6 (6.0.4) kept the image's name alone");

        public Images(string text)
            : base(text, [], "config", "properties", "volatile.container.oci", "image.type", "image.id", "image.description", "type", "id", "description")
        {
        }

        /// <inheritdoc/>
        protected override void Read(YamlMapping mapping, int depth)
        {
            // A list of instances is a sequence.
            if (depth > 1 || (depth == 1 && Scanner[0].IsMapping))
            {
                return;
            }

            if (mapping.MappingAt("config") is { } config && (config.Is("volatile.container.oci", Text, "true") || config.Is("image.type", Text, "oci")))
            {
                ReadImage(config.ScalarAt("image.id"), config.ScalarAt("image.description"), depth, "config.image.");
            }
            else if (mapping.MappingAt("properties") is { } properties && properties.Is("type", Text, "oci"))
            {
                ReadImage(properties.ScalarAt("id"), properties.ScalarAt("description"), depth, "properties.");
            }
        }

        void ReadImage(YamlScalar? id, YamlScalar? description, int depth, string keyStart)
        {
            FoundImage? described = description is { } scalar ? Described(scalar, depth, keyStart + "description") : null;
            if (id is null)
            {
                Add(described);
            }
            else if (PlaceOf(id.Value, depth, keyStart + "id") is { } asked)
            {
                Add(WithRegistry(asked, described));
            }
        }

        /// <summary>The image in the description, which has lost its tag.</summary>
        FoundImage? Described(YamlScalar description, int depth, string key)
        {
            MappedText value = description.ToMapped(Text);
            if (!value.Text.EndsWith(DescriptionEnd, StringComparison.Ordinal) || PlaceOf(description, depth, key) is not { } place)
            {
                return null;
            }

            string name = value.Text.Substring(0, value.Text.Length - DescriptionEnd.Length);
            return place with { Written = ImageText.Known(name), LostByReader = loss, IsEditable = false };
        }

        /// <summary>The id does not contain the registry; the description does.</summary>
        FoundImage WithRegistry(FoundImage asked, FoundImage? described)
        {
            string id = asked.Written.Text;
            string host = described is null ? "" : described.Written.Text.Substring(0, described.Written.Text.IndexOf('/') + 1);
            if (host.Length == 0 || id.StartsWith(host, StringComparison.Ordinal))
            {
                return asked;
            }

            var composed = new ComposedText(asked.Span);
            Append(host, described!.Map);
            Append(id, asked.Map);
            return asked with { Written = composed.ToImageText(), Map = composed.ToMap(Text) };

            void Append(string part, SpanMap map)
            {
                for (int i = 0; i < part.Length; i++)
                {
                    composed.Append(part[i], map.ToDocument(new TextRange(i, 1)));
                }
            }
        }
    }
}
