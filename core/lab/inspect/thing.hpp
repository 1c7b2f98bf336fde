// Anything on the stage that can be pointed at, and how the page names it in JSON
// (web/src/core/contract.ts, Thing).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cqrs/result.hpp"
#include "scenario/input_error.hpp"
#include "sim/records.hpp"

namespace lab {

struct Thing {
  enum class Kind : std::uint8_t {
    message,   // one copy of an event to one replica
    event,     // what it tells of, wherever its copies are
    replica,   //
    writer,    //
    row,       // of a table of either side
    customer,  //
    read,      //
    command,   //
  };
  static constexpr std::array<std::string_view, 8> words{
      "message", "event", "replica", "writer", "row", "customer", "read", "command"};

  Kind kind = Kind::writer;
  std::uint32_t number = 0;  // of the event (from 1), of the read or the command (from 0)
  // Of a message or replica; of a row, the side it is on.
  std::int8_t replica = sim::write_model;
  std::uint32_t attempt = 0;  // of a message
  bool duplicate = false;     // of a message
  std::string name;           // of a customer; of a row, its key: a reference, a sku, an order

  friend bool operator==(const Thing&, const Thing&) = default;
};

using Things = std::vector<Thing>;

[[nodiscard]] Thing the_event(std::uint32_t event);
[[nodiscard]] Thing the_command(std::uint32_t number);
[[nodiscard]] Thing the_read(std::uint32_t number);
[[nodiscard]] Thing the_replica(std::uint8_t replica);
[[nodiscard]] Thing the_customer(std::string name);
[[nodiscard]] Thing the_row(std::int8_t side, std::string key);

[[nodiscard]] cqrs::Result<Thing, scenario::InputError> read_thing(std::string_view json);
[[nodiscard]] std::string thing_json(const Thing& thing);

}  // namespace lab
