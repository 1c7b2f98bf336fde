#include "scenario/allocation_format.hpp"

#include <array>
#include <string>

#include "allocation/domain/errors.hpp"
#include "allocation/simulation/allocation_domain.hpp"
#include "scenario/allocation_report.hpp"

namespace scenario {
namespace {

using allocation::NameTable;
using FieldKind = FieldFormat::Kind;

constexpr FieldFormat name(std::string_view key, std::uint8_t word, NameTable table) {
  return {key, FieldKind::name, word, static_cast<std::uint8_t>(table), draw_field(table)};
}
constexpr FieldFormat sku(std::uint8_t word) {
  return name("sku", word, NameTable::sku);
}
constexpr FieldFormat ref(std::uint8_t word) {
  return name("ref", word, NameTable::ref);
}
constexpr FieldFormat batchref(std::uint8_t word) {
  return name("batchref", word, NameTable::ref);
}
constexpr FieldFormat orderid(std::uint8_t word) {
  return name("orderid", word, NameTable::orderid);
}
constexpr FieldFormat qty(std::uint8_t word) {
  return {"qty", FieldKind::quantity, word};
}
constexpr FieldFormat eta(std::uint8_t word) {
  return {"eta", FieldKind::day, word, 0, 0, false};
}
constexpr FieldFormat delta(std::uint8_t word) {
  return {"delta", FieldKind::difference, word};
}

// Words as allocation/simulation/messages.hpp lays them out.
constexpr std::array created{eta(3), qty(2), ref(0), sku(1)};
constexpr std::array line{orderid(0), qty(2), sku(1)};
constexpr std::array new_quantity{qty(1), ref(0)};
constexpr std::array line_in_batch{batchref(3), orderid(0), qty(2), sku(1)};
constexpr std::array quantity_changed{delta(2), qty(2), ref(0), sku(1)};

constexpr std::array<MessageFormat, 3> commands{{
    {"CreateBatch", created},
    {"Allocate", line},
    {"ChangeBatchQuantity", new_quantity},
}};
constexpr std::array<QueryFormat, 2> queries{{
    {"availability", sku(0)},
    {"allocations", orderid(0)},
}};
constexpr std::array<MessageFormat, 5> events{{
    {"BatchCreated", created},
    {"Allocated", line_in_batch},
    {"OutOfStock", line},
    {"BatchQuantityChanged", quantity_changed},
    {"Deallocated", line_in_batch},
}};

constexpr std::array<ViewFormat, 2> views{{
    {"allocations", write_allocations},
    {"availability", write_availability},
}};

constexpr bool is_leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

}  // namespace

const DomainFormat allocation_format{
    "allocation",
    commands,
    queries,
    events,
    views,
    nullptr,
    [](std::size_t replicas, const IdsChoice&, std::uint64_t) -> std::unique_ptr<sim::Domain> {
      return std::make_unique<allocation::AllocationDomain>(replicas);
    },
    [](std::uint8_t refusal) {
      return allocation::code_of(static_cast<allocation::Refusal>(refusal));
    },
    write_allocation_answer,
    write_allocation_write_model,
};

std::span<const MessageFormat> command_formats() {
  return commands;
}
std::span<const QueryFormat> query_formats() {
  return queries;
}
std::span<const MessageFormat> event_formats() {
  return events;
}

std::int32_t day_from(std::string_view text) {
  constexpr std::string_view form = "dddd-dd-dd";
  constexpr std::array days_in{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (text.size() != form.size()) return 0;
  std::int32_t digits = 0;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const bool is_digit = text[i] >= '0' && text[i] <= '9';
    if (form[i] == 'd' ? !is_digit : text[i] != '-') return 0;
    if (is_digit) digits = digits * 10 + (text[i] - '0');
  }
  const int year = digits / 10000, month = digits / 100 % 100, day = digits % 100;
  if (year < 1 || month < 1 || month > 12) return 0;
  const int days =
      days_in[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap(year) ? 1 : 0);
  return day >= 1 && day <= days ? digits : 0;
}

std::string day_text(std::int64_t yyyymmdd) {
  std::string text = std::to_string(yyyymmdd);
  text.insert(0, 8 - text.size(), '0');
  text.insert(6, 1, '-');
  text.insert(4, 1, '-');
  return text;
}

}  // namespace scenario
