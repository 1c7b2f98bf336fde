// What can be done to a thing: actions of the scenario, as JSON without their time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lab/inspect/sight.hpp"
#include "sim/script.hpp"

namespace lab {

// What is proposed where the person may choose.
inline constexpr sim::Ms delay_proposed_ms = 5000;
inline constexpr sim::Ms down_proposed_ms = 10'000;

// `operate` on the copy of the event that arrives first.
[[nodiscard]] PossibleAct touch_message(std::string_view name, std::string_view operation,
                                        sim::EventId event, std::uint8_t replica);
[[nodiscard]] PossibleAct move_message(std::string_view name, sim::EventId event,
                                       std::uint8_t replica, sim::Ms by_ms);
[[nodiscard]] PossibleAct operate_replica(std::string_view operation, std::uint8_t replica);
[[nodiscard]] PossibleAct rebuild_replica(std::string_view name, std::uint8_t replica, bool clear);
[[nodiscard]] PossibleAct crash_writer(sim::CrashPoint point);
// A read as this customer; `field` is what it asks by.
[[nodiscard]] PossibleAct read_as(std::string_view name, const std::string& by,
                                  const QueryText& query);

}  // namespace lab
