using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReportedPayments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsReversed",
                table: "Payments",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Reported",
                table: "Payments",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReportedAt",
                table: "Payments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ReportedById",
                table: "Payments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ReversesId",
                table: "Payments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Payments_Reported",
                table: "Payments",
                column: "Reported",
                filter: "\"Reported\"");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_ReversesId",
                table: "Payments",
                column: "ReversesId",
                unique: true,
                filter: "\"ReversesId\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Payments_Reported",
                table: "Payments");

            migrationBuilder.DropIndex(
                name: "IX_Payments_ReversesId",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "IsReversed",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "Reported",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "ReportedAt",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "ReportedById",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "ReversesId",
                table: "Payments");
        }
    }
}
