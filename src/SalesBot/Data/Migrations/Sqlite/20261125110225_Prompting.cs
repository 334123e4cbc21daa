using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Prompting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Choice",
                table: "UnreadSentences",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Key",
                table: "UnreadSentences",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "UnreadSentences",
                type: "TEXT",
                maxLength: 2,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SaidIn",
                table: "Saved",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PausedUntil",
                table: "Members",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PromptDays",
                table: "Members",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "QuietFrom",
                table: "Members",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "QuietTo",
                table: "Members",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "GoneAt",
                table: "MemberConversations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Counters",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Value = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Counters", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Leaves",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SubstituteId = table.Column<int>(type: "INTEGER", nullable: true),
                    RecordedById = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Leaves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Leaves_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Leaves_Members_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Leaves_Members_SubstituteId",
                        column: x => x.SubstituteId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MemberLinks",
                columns: table => new
                {
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Tenant = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ObjectId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Upn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LinkedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MemberLinks", x => x.MemberId);
                    table.ForeignKey(
                        name: "FK_MemberLinks_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Prompts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MemberId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LocalDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LocalTime = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NextTryAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LeaseOwner = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    LeasedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    TriedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Doubts = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    SentId = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Prompts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Prompts_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_UnreadSentences_At",
                table: "UnreadSentences",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_UnreadSentences_Key",
                table: "UnreadSentences",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_Saved_Channel_Conversation_SaidIn",
                table: "Saved",
                columns: new[] { "Channel", "Conversation", "SaidIn" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Conversation_SentId",
                table: "Outbox",
                columns: new[] { "Conversation", "SentId" });

            migrationBuilder.CreateIndex(
                name: "IX_Leaves_MemberId_From",
                table: "Leaves",
                columns: new[] { "MemberId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Leaves_RecordedById",
                table: "Leaves",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_Leaves_SubstituteId",
                table: "Leaves",
                column: "SubstituteId");

            migrationBuilder.CreateIndex(
                name: "IX_MemberLinks_Tenant_ObjectId",
                table: "MemberLinks",
                columns: new[] { "Tenant", "ObjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Prompts_LocalDay",
                table: "Prompts",
                column: "LocalDay");

            migrationBuilder.CreateIndex(
                name: "IX_Prompts_MemberId_Kind_LocalDay",
                table: "Prompts",
                columns: new[] { "MemberId", "Kind", "LocalDay" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Prompts_Outcome_NextTryAt",
                table: "Prompts",
                columns: new[] { "Outcome", "NextTryAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Prompts_TriedAt",
                table: "Prompts",
                column: "TriedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Counters");

            migrationBuilder.DropTable(
                name: "Leaves");

            migrationBuilder.DropTable(
                name: "MemberLinks");

            migrationBuilder.DropTable(
                name: "Prompts");

            migrationBuilder.DropIndex(
                name: "IX_UnreadSentences_At",
                table: "UnreadSentences");

            migrationBuilder.DropIndex(
                name: "IX_UnreadSentences_Key",
                table: "UnreadSentences");

            migrationBuilder.DropIndex(
                name: "IX_Saved_Channel_Conversation_SaidIn",
                table: "Saved");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_Conversation_SentId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Choice",
                table: "UnreadSentences");

            migrationBuilder.DropColumn(
                name: "Key",
                table: "UnreadSentences");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "UnreadSentences");

            migrationBuilder.DropColumn(
                name: "SaidIn",
                table: "Saved");

            migrationBuilder.DropColumn(
                name: "PausedUntil",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "PromptDays",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "QuietFrom",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "QuietTo",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "GoneAt",
                table: "MemberConversations");
        }
    }
}
