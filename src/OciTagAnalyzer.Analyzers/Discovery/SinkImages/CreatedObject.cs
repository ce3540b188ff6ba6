using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Sinks;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>
/// An object that is created with the image of its library. The same expression often turns it into another object, <c>new B().Build()</c>, or only a
/// callback gets it.
/// </summary>
static class CreatedObject
{
    /// <summary>
    /// Returns the history of the object that <paramref name="match"/> creates. Once the library has made another object from it, later code
    /// cannot set the image any more.
    /// </summary>
    public static ObjectHistory HistoryOf(SinkMatch match)
    {
        if (match.Call is IInvocationOperation)
        {
            return new([], [], IsFromElsewhere: false);
        }

        var steps = new List<IOperation>();
        foreach (IInvocationOperation call in FluentChain.After(match.Call))
        {
            if (VariableUses.HasUnknownEffect(match.Row, call))
            {
                break;
            }

            steps.Add(call);
            if (!IsSameObject(call.Type, match.Call.Type))
            {
                return new([], steps, IsFromElsewhere: false);
            }
        }

        return ObjectHistory.Of(match);
    }

    static bool IsSameObject(ITypeSymbol? result, ITypeSymbol? created)
    {
        for (ITypeSymbol? type = created; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, result))
            {
                return true;
            }
        }

        return created?.AllInterfaces.Contains(result, SymbolEqualityComparer.Default) == true;
    }
}
