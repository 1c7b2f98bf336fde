// The commands, queries and events of the allocation domain as JSON spells them (semantics sections
// 2, 3 and 8): which key stands for which word of a sim::Message. Reading, writing, reports, traces
// and the schema all go by these tables; a second domain would bring tables of its own.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "allocation/simulation/messages.hpp"
#include "sim/message.hpp"

namespace scenario {

struct FieldFormat {
  enum class Kind : std::uint8_t {
    name,
    quantity,    // whole, 32 bits
    day,         // null or YYYY-MM-DD, as the number yyyymmdd; 0: null
    difference,  // this word minus the next one; of events only
  };

  std::string_view key;
  Kind kind = Kind::name;
  std::uint8_t word = 0;
  allocation::NameTable table = allocation::NameTable::sku;  // of a name
  bool required = true;
};

struct MessageFormat {
  std::string_view name;
  std::span<const FieldFormat> fields;  // by key
};

struct QueryFormat {
  std::string_view name;
  FieldFormat field;  // what it asks about
};

// In the draw that picks a name from a list (semantics section 2).
inline constexpr std::uint8_t draw_field_by = 0;
constexpr std::uint8_t draw_field(allocation::NameTable table) {
  switch (table) {
    case allocation::NameTable::sku:
      return 1;
    case allocation::NameTable::ref:
      return 2;
    case allocation::NameTable::orderid:
      return 3;
  }
  return 0;
}

// In the order of allocation::CommandKind, QueryKind and EventKind.
[[nodiscard]] std::span<const MessageFormat> command_formats();
[[nodiscard]] std::span<const QueryFormat> query_formats();
[[nodiscard]] std::span<const MessageFormat> event_formats();

// 0 if the text is no day of the calendar (years 0001 to 9999).
[[nodiscard]] std::int32_t day_from(std::string_view text);
// YYYY-MM-DD.
[[nodiscard]] std::string day_text(std::int64_t yyyymmdd);

}  // namespace scenario
