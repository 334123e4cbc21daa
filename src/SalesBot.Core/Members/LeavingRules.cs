namespace SalesBot.Core.Members;

/// <summary>What is handed over goes to somebody else.</summary>
public sealed class HandOverGoesToAnother(int fromId, int toId) : Rule
{
    public override bool IsKept => fromId != toId;
}

/// <summary>Customers go to somebody who is still there and who sells: an administrator sees no customer.</summary>
public sealed class HandOverGoesToASeller(Member to) : Rule
{
    public override bool IsKept => to.Active && to.Role != Role.Administrator;
}

/// <summary>Nobody ends their own access: a company could be left with nobody who lets people in.</summary>
public sealed class NobodyDeactivatesThemselves(int memberId, int byId) : Rule
{
    public override bool IsKept => memberId != byId;
}

/// <summary>Nothing is orphaned: who still owns customers or open follow-ups hands them over before they leave.</summary>
public sealed class WhoLeavesOwnsNothing(int customers, int followUps) : Rule
{
    public override bool IsKept => customers == 0 && followUps == 0;
}
