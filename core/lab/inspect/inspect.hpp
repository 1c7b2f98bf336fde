// Looking at one thing: a function for each kind, in a file of its own.
//
//   RunIndex index;
//   index.follow(world);
//   const Inspection seen = inspect({world, script, index, cast, opens_at}, the_event(8));
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lab/inspect/sight.hpp"

namespace lab {

[[nodiscard]] Inspection inspect(const Sight& sight, const Thing& thing);
// By its JSON. What names no thing is not found.
[[nodiscard]] Inspection inspect(const Sight& sight, std::string_view thing_json);

// Each adds to an inspection of a thing that is there.
void inspect_message(const Sight& sight, Inspection& seen);
void inspect_event(const Sight& sight, Inspection& seen);
void inspect_replica(const Sight& sight, Inspection& seen);
void inspect_writer(const Sight& sight, Inspection& seen);
void inspect_row(const Sight& sight, Inspection& seen);
void inspect_issue(const Sight& sight, Inspection& seen);
void inspect_customer(const Sight& sight, Inspection& seen);
void inspect_read(const Sight& sight, Inspection& seen);
void inspect_command(const Sight& sight, Inspection& seen);

// The lines of the trace about it, as JSON, in order: the latest `raw_lines_max` of them.
inline constexpr std::size_t raw_lines_max = 200;
[[nodiscard]] std::vector<std::string> raw_records(const Sight& sight, const Thing& thing);
[[nodiscard]] std::vector<std::string> raw_records(const Sight& sight, std::string_view thing_json);

}  // namespace lab
