using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class UnreadChoices : Migration
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

            migrationBuilder.CreateIndex(
                name: "IX_UnreadSentences_At",
                table: "UnreadSentences",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_UnreadSentences_Key",
                table: "UnreadSentences",
                column: "Key");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_UnreadSentences_At",
                table: "UnreadSentences");

            migrationBuilder.DropIndex(
                name: "IX_UnreadSentences_Key",
                table: "UnreadSentences");

            migrationBuilder.DropColumn(
                name: "Choice",
                table: "UnreadSentences");

            migrationBuilder.DropColumn(
                name: "Key",
                table: "UnreadSentences");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "UnreadSentences");
        }
    }
}
