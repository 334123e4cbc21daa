using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Teams : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SaidIn",
                table: "Saved",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "GoneAt",
                table: "MemberConversations",
                type: "TEXT",
                nullable: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_Saved_Channel_Conversation_SaidIn",
                table: "Saved",
                columns: new[] { "Channel", "Conversation", "SaidIn" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Conversation_SentId",
                table: "Outbox",
                columns: new[] { "Conversation", "SentId" });

            migrationBuilder.CreateIndex(
                name: "IX_MemberLinks_Tenant_ObjectId",
                table: "MemberLinks",
                columns: new[] { "Tenant", "ObjectId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MemberLinks");

            migrationBuilder.DropIndex(
                name: "IX_Saved_Channel_Conversation_SaidIn",
                table: "Saved");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_Conversation_SentId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "SaidIn",
                table: "Saved");

            migrationBuilder.DropColumn(
                name: "GoneAt",
                table: "MemberConversations");
        }
    }
}
