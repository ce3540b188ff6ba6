using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The receiver of a member or call after <c>?.</c>.</summary>
static class ConditionalReceiver
{
    /// <summary>Returns the object before <c>?.</c> if <paramref name="receiver"/> stands for it, or else the receiver itself.</summary>
    public static IOperation Of(IOperation receiver)
    {
        if (receiver is not IConditionalAccessInstanceOperation)
        {
            return receiver;
        }

        IOperation? around = receiver.Parent;
        while (around is not null and not IConditionalAccessOperation)
        {
            around = around.Parent;
        }

        return (around as IConditionalAccessOperation)?.Operation ?? receiver;
    }
}
