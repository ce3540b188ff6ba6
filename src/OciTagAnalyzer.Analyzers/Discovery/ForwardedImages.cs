using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Analyzers.Configuration;
using OciTagAnalyzer.Analyzers.Discovery.SinkImages;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>
/// The images that reach sinks through members of the project. The demand of the sinks is followed backwards through any number of flows,
/// until nothing new is found.
/// </summary>
/// <param name="flow">The recorded flows.</param>
/// <param name="scope">The code that is complete.</param>
sealed class ForwardedImages(FlowGraph flow, CodeScope scope, Compilation compilation)
{
    // Far beyond real code; they only bound the work for generated or hostile code.
    const int MaxSteps = 16;
    const int MaxImages = 10_000;

    readonly FlowSources sources = new(flow, scope, () => ConfigurationReads.EvaluatorFor(compilation, scope.Cancellation, scope));
    readonly OtherUses otherUses = new(scope);

    /// <summary>True if all known uses of the unknown end of <paramref name="image"/> use it as a whole reference, so that its values are references.</summary>
    public bool IsForwarded(SinkImage image) => ForwardingMember.Of(image) is { } member && IsForwarded(member);

    /// <summary>Returns the images that reach the sinks of <paramref name="first"/> through one or more members.</summary>
    public IReadOnlyList<SinkImage> From(IEnumerable<ForwardingMember> first)
    {
        var images = new List<SinkImage>();
        var seen = new HashSet<ForwardingMember>(SameDemand.Instance);
        var waiting = new Queue<(ForwardingMember Member, int Steps)>(first.OrderBy(member => member, ByPlace.Instance).Select(member => (member, 0)));
        while (waiting.Count > 0 && images.Count < MaxImages)
        {
            scope.Cancellation.ThrowIfCancellationRequested();
            (ForwardingMember member, int steps) = waiting.Dequeue();
            if (!seen.Add(member) || !IsInScope(member) || !sources.MayHaveAny(member.End) || !IsForwarded(member))
            {
                continue;
            }

            foreach (FlowingValue flowing in sources.Into(member.End))
            {
                if (!member.MayTake(flowing) || !FlowSources.MayBeReference(flowing.Value) || IsImageId(member, flowing) ||
                    IsExpectedToFail(flowing.Expression))
                {
                    continue;
                }

                SinkImage image = member.With(flowing);
                images.Add(image);
                if (steps < MaxSteps && ForwardingMember.Of(image) is { } next)
                {
                    waiting.Enqueue((next, steps + 1));
                }
            }
        }

        return images;
    }

    /// <summary>Returns the images in the values that reach <paramref name="commands"/> through a member.</summary>
    public IEnumerable<SinkImage> From(IEnumerable<ForwardedCommand> commands) => commands
        .GroupBy(command => command.Symbol, SymbolEqualityComparer.Default)

        // A value that also reaches another program need not be a command of this one, and another class may add words to it.
        .Where(uses => StoredValue.IsAlways(uses.Key!) && !flow.IsRewritten(uses.Key!) &&
            uses.All(command => command.Programs.Count > 0 && IsForwarded(uses.Key!, command.Match.Call.Syntax)))
        .SelectMany(uses => uses)
        .SelectMany(command => sources.Into(command.End).SelectMany(command.With));

    // At the end of a type, most members may have other uses.
    bool IsInScope(ForwardingMember member) => scope.IsWhole || member.End.IsOfSection || !RelatedMembers.AreInOtherTypes(member.Symbol);

    bool IsForwarded(ForwardingMember member) => member.End.IsOfSection ? scope.IsOwn(member.Symbol) :
        IsInScope(member) && RelatedMembers.Of(member.Symbol, scope).All(flow.IsUsedWhole) && IsForwarded(member.Symbol, member.Image.Match.Call.Syntax);

    bool IsForwarded(ISymbol symbol, SyntaxNode use) => scope.IsOwn(symbol) && !TextHolder.Declares(symbol) && !otherUses.ShowOtherMeaning(symbol, use);

    static bool IsImageId(ForwardingMember member, FlowingValue flowing) =>
        member.Image.Match.Row.MayBeImageId && ImageId.Matches(flowing.Value.ToImageText().Text);

    static bool IsExpectedToFail(ExpressionSyntax given) => given.Parent is ArgumentSyntax { Parent.Parent: { } call } && ExpectedFailure.Is(call);

    static string Before(ForwardingMember member) =>
        member.Image.Value.WithEnd(TextValue.Empty).ToImageText().Display + "\n" + member.End.Element + "\n" +
        (member.End.Holder is { } holder ? holder.Type.Name + string.Concat(holder.Path.Select(property => "." + property.Name)) : "");

    // The text before a member is composed only for members that are equal otherwise.
    sealed class SameDemand : IEqualityComparer<ForwardingMember>
    {
        public static readonly SameDemand Instance = new();

        public bool Equals(ForwardingMember one, ForwardingMember other) =>
            one.Image.Match.Value.Syntax == other.Image.Match.Value.Syntax && SymbolEqualityComparer.Default.Equals(one.Symbol, other.Symbol) &&
            one.End.Source is null == other.End.Source is null && Before(one) == Before(other);

        public int GetHashCode(ForwardingMember member) =>
            SymbolEqualityComparer.Default.GetHashCode(member.Symbol) ^ member.Image.Match.Value.Syntax.GetHashCode();
    }

    sealed class ByPlace : IComparer<ForwardingMember>
    {
        public static readonly ByPlace Instance = new();

        public int Compare(ForwardingMember one, ForwardingMember other)
        {
            (SyntaxNode place, SyntaxNode otherPlace) = (one.Image.Match.Value.Syntax, other.Image.Match.Value.Syntax);
            int order = string.CompareOrdinal(place.SyntaxTree.FilePath, otherPlace.SyntaxTree.FilePath);
            order = order != 0 ? order : place.SpanStart.CompareTo(otherPlace.SpanStart);
            order = order != 0 ? order : string.CompareOrdinal(Before(one), Before(other));
            return order != 0 ? order : string.CompareOrdinal(one.Symbol.Name, other.Symbol.Name);
        }
    }
}
