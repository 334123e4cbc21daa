using SalesBot.Core.Language;
using SalesBot.Core.Language.Learning;

namespace SalesBot.Core.Tests.Language;

/// <summary>The reader as it ships, with what it learned from the phrases; learned once for all tests.</summary>
internal static class Learned
{
    public static IntentModel Model { get; } = IntentModel.Learn();

    public static Reader Reader { get; } = new(Model);
}
