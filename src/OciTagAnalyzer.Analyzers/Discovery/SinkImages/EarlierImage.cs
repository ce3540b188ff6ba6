using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>The image that an object has before a call sets another one, or a part of one.</summary>
sealed record EarlierImage
{
    /// <summary>True if the call that made the object is known, with the image that it gave, and nothing else can have set a registry.</summary>
    public bool IsKnown { get; private init; }

    /// <summary>True if a call sets the registry, or removes it.</summary>
    public bool IsRegistryGiven { get; private init; }

    /// <summary>The operation for the registry that the call sets, or null.</summary>
    public IOperation? Registry { get; private init; }

    /// <summary>The image that the library sets when it creates the object, or null.</summary>
    public OwnImage? Library { get; private init; }

    /// <summary>True if a later call set another image.</summary>
    public bool IsReplaced { get; private init; }

    /// <summary>Returns the image that the object of <paramref name="match"/> has before the call.</summary>
    public static EarlierImage Of(SinkMatch match, ObjectHistory history, SinkFinder finder)
    {
        SinkChain chain = match.Row.Chain;

        // Calls in the same expression run directly before; other code may run between earlier ones.
        IEnumerable<IOperation> certain = history.MayHaveEarlierSteps
            ? history.Before.Skip(history.Before.Count - ObjectExpression.Around(match.Call).IndexOf(match.Call))
            : history.Before;
        var image = new EarlierImage();
        foreach (IOperation step in certain.Reverse())
        {
            if (step is not IInvocationOperation call || !IsUnderstood(match.Row, call, finder))
            {
                return image;
            }

            if (finder.OwnImageOf(call.TargetMethod) is { } own)
            {
                return image with { IsKnown = true, Library = own };
            }

            if (Companions.Named(chain.Start, call) is not null)
            {
                return image with
                {
                    IsKnown = call.Arguments.All(argument => argument.Value == FluentChain.ReceiverOf(call) || HoldsNoImage(argument.Value)),
                };
            }

            image = image with { IsReplaced = image.IsReplaced || Companions.Named(chain.Replace, call) is not null };
            if (!image.IsRegistryGiven && Companions.Named(chain.Registry, call) is { } registry)
            {
                image = image with { IsRegistryGiven = true, Registry = Companions.Argument(call, registry.Parameter) };
            }
        }

        return !history.MayHaveEarlierSteps && finder.OwnImageOf(history.Creator) is { } handed
            ? image with { IsKnown = true, Library = handed }
            : image;
    }

    // The sink table describes the calls of a known library, unless a callback receives the object or an argument contains an image.
    static bool IsUnderstood(SinkRow row, IInvocationOperation call, SinkFinder finder) =>
        finder.IsLibrary(call.TargetMethod.ContainingAssembly) && !VariableUses.HasUnknownEffect(row, call) &&
        !call.Arguments.Any(argument => finder.HasRegistryProperty(Conversions.Within(argument.Value).Type));

    // An object that other code created, or whose properties are set, may have an image already.
    static bool HoldsNoImage(IOperation argument) => Conversions.Within(argument) switch
    {
        { Type: null or { SpecialType: SpecialType.System_String } } => true,
        IObjectCreationOperation creation => creation.Initializer is null,
        ILocalReferenceOperation local => LocalValue.Of(local) is { } made && Conversions.Within(made) is IObjectCreationOperation { Initializer: null } &&
            !EnclosingMember.OperationsAround(local).Any(operation =>
                operation is IPropertyReferenceOperation { Instance: ILocalReferenceOperation owner, Type.SpecialType: SpecialType.None } &&
                SymbolEqualityComparer.Default.Equals(owner.Local, local.Local)),
        _ => false,
    };
}
