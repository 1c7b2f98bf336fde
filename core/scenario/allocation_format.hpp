// The allocation domain as files, reports and traces spell it (semantics sections 2, 3 and 8).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "allocation/simulation/messages.hpp"
#include "scenario/domain_format.hpp"

namespace scenario {

extern const DomainFormat allocation_format;

// In the draw that picks a name from a list (semantics section 2).
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

// Its tables, for who knows that it has this domain before it.
[[nodiscard]] std::span<const MessageFormat> command_formats();
[[nodiscard]] std::span<const QueryFormat> query_formats();
[[nodiscard]] std::span<const MessageFormat> event_formats();

// 0 if the text is no day of the calendar (years 0001 to 9999).
[[nodiscard]] std::int32_t day_from(std::string_view text);
// YYYY-MM-DD.
[[nodiscard]] std::string day_text(std::int64_t yyyymmdd);

}  // namespace scenario
