using System.ComponentModel.DataAnnotations;
using SalesBot.Core.Calendar;
using SalesBot.Core.Customers;
using SalesBot.Core.Members;

namespace SalesBot.Hosting;

/// <summary>The settings under <c>SalesBot</c>; the README lists them with their defaults.</summary>
public sealed class SalesBotOptions : IValidatableObject
{
    public const string Section = "SalesBot";

    /// <summary>Where the store lies; relative to where the program was started.</summary>
    [Required(ErrorMessage = Section + ":DataFolder is empty; write the folder in which the store is to lie.")]
    public string DataFolder { get; set; } = "data";

    /// <summary>IANA id of the zone in which money is counted by day.</summary>
    [Required(ErrorMessage = Section + ":Zone is empty; write an IANA id such as Asia/Shanghai.")]
    public string Zone { get; set; } = "Asia/Shanghai";

    /// <summary>ISO code of the one currency of all amounts.</summary>
    [RegularExpression("^[A-Z]{3}$", ErrorMessage = Section + ":Currency is no currency code; write three capital letters such as CNY.")]
    public string Currency { get; set; } = "CNY";

    /// <summary>Whom a person who is not a member is told to ask; empty names nobody.</summary>
    public string AskWhom { get; set; } = "";

    /// <summary>The address at which people reach the bot, for links to files; empty where there are none, but in local mode.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>User principal names of the first administrators; made members at start if they are none.</summary>
    public List<string> Administrators { get; set; } = [];

    /// <summary>Ids of the tenants whose people may talk to the bot in Teams; empty lets nobody in from there.</summary>
    public List<string> Tenants { get; set; } = [];

    /// <summary>The company's holidays.</summary>
    public List<DateOnly> Holidays { get; set; } = [];

    /// <summary>Saturdays and Sundays that are worked.</summary>
    public List<DateOnly> MakeUpDays { get; set; } = [];

    /// <summary>A file with holidays and make-up days, read at start; relative to where the program was started. Empty for none.</summary>
    public string CalendarFile { get; set; } = "";

    public TierOptions Tiers { get; set; } = new();

    public CadenceOptions Cadence { get; set; } = new();

    public Company ToCompany() => new(Zone, Currency, AskWhom);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Zones.Exists(Zone))
        {
            yield return new($"{Section}:Zone is '{Zone}', which is no time zone; write an IANA id such as Asia/Shanghai.");
        }

        if (PublicUrl.Length > 0 && !(Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url) && url.Scheme is "https" or "http"))
        {
            yield return new($"{Section}:PublicUrl is '{PublicUrl}', which is no address; write one such as https://bot.example.com.");
        }

        if (Tiers.Vip <= Tiers.First || Tiers.First <= Tiers.Second)
        {
            yield return new($"{Section}:Tiers must fall from Vip to First to Second.");
        }

        if (new[] { Cadence.Vip, Cadence.First, Cadence.Second, Cadence.Other }.Any(months => months < 1))
        {
            yield return new($"{Section}:Cadence is in months and at least 1.");
        }
    }

    /// <summary>Last year's volume from which a customer is of a tier, in the company's currency.</summary>
    public sealed class TierOptions
    {
        public decimal Vip { get; set; } = 200_000;

        public decimal First { get; set; } = 95_000;

        public decimal Second { get; set; } = 40_000;

        internal TierRules ToRules() => new(Vip, First, Second);
    }

    /// <summary>How many months may lie between two visits, by tier.</summary>
    public sealed class CadenceOptions
    {
        public int Vip { get; set; } = 1;

        public int First { get; set; } = 2;

        public int Second { get; set; } = 3;

        public int Other { get; set; } = 6;

        internal Cadence ToCadence() => new(Vip, First, Second, Other);
    }
}
