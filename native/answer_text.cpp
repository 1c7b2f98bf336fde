#include "answer_text.hpp"

#include <array>
#include <cstdint>

#include "issues/simulation/issues_domain.hpp"
#include "scenario/allocation_format.hpp"
#include "scenario/issues_format.hpp"
#include "text_table.hpp"

namespace native {
namespace {

// The rows of one answer, and the names in them.
struct Rows {
  const sim::World& world;
  const sim::Vocabulary& names;
  const sim::ReadRecord& read;

  [[nodiscard]] const sim::AnswerRow& operator[](std::uint32_t row) const {
    return world.answer_rows[read.first_row + row];
  }
  template <class Table>
  [[nodiscard]] const std::string& raw_name(Table table, std::int64_t id) const {
    return names.domain[static_cast<std::size_t>(table)][static_cast<std::uint32_t>(id)];
  }
  template <class Table>
  [[nodiscard]] std::string name(Table table, std::int64_t id) const {
    return printable(raw_name(table, id));
  }
};

std::string available(const sim::AnswerRow& row) {
  std::string text = std::to_string(row[0]) + " in stock";
  if (row[1] != 0) text += ", " + std::to_string(row[1]) + " incoming";
  if (row[2] != 0) text += ", next " + scenario::day_text(row[2]);
  return text;
}

std::string line(const Rows& rows, const sim::AnswerRow& row) {
  using allocation::NameTable;
  return std::to_string(row[1]) + " " + rows.name(NameTable::sku, row[0]) +
         (row[2] < 0 ? " out of stock" : " in " + rows.name(NameTable::ref, row[2]));
}

std::string of_allocation(const Rows& rows, std::uint32_t row) {
  const auto query = static_cast<allocation::QueryKind>(rows.read.key.space);
  return query == allocation::QueryKind::availability ? available(rows[row])
                                                      : line(rows, rows[row]);
}

// Where it stands, and with whom.
std::string issue(const Rows& rows) {
  const sim::AnswerRow& work = rows[1];
  std::string text(scenario::issue_state_word(static_cast<std::size_t>(work[0])));
  if (work[2] != issues::unknown_word)
    text += ", " + rows.name(issues::NameTable::engineer, work[2]);
  return text;
}

std::string of_issues(const Rows& rows, std::uint32_t row) {
  using issues::NameTable;
  switch (static_cast<issues::QueryKind>(rows.read.key.space)) {
    case issues::QueryKind::issue:
      return row == 0 ? issue(rows) : "";
    case issues::QueryKind::open_issues:
      return printable(scenario::title_of(rows.raw_name(NameTable::text, rows[row][2]))) + " (" +
             rows.name(NameTable::text, rows[row][1]) + ")";
    case issues::QueryKind::assigned:
      return rows.name(NameTable::issue, rows[row][0]);
  }
  return {};
}

// By the numbers of scenario::domains().
constexpr std::array<std::string (*)(const Rows&, std::uint32_t), 2> row_texts{of_allocation,
                                                                               of_issues};

}  // namespace

std::string answer_text(const sim::World& world, const sim::Vocabulary& names,
                        const sim::ReadRecord& read) {
  constexpr std::uint32_t rows_shown_max = 3;
  if (read.rows == 0) return "nothing";
  const Rows rows{world, names, read};
  std::string text;
  for (std::uint32_t row = 0; row < read.rows; ++row) {
    if (row == rows_shown_max) return text + "; and " + std::to_string(read.rows - row) + " more";
    const std::string of_row = row_texts[names.domain_number](rows, row);
    if (!text.empty() && !of_row.empty()) text += "; ";
    text += of_row;
  }
  return text;
}

}  // namespace native
