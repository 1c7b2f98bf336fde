// A second implementation of the simulated world, made from the page of its rules alone, to check
// the core against.
//
// It is literal and slow on purpose: sets of ids copied whole, the truth recomputed for every read,
// one file a subject. A scenario goes in as JSON, assumed valid, and the report of semantics
// section 8 comes out:
//
//     const nlohmann::json report = reference::run(nlohmann::json::parse(text));
//
// To read it in order: chance, lag, settings, scenario, queue (sections 1 and 2); events,
// write_model, bus, unit_of_work (3); publishing, delivery (4); projection, operations (5); views,
// reads, guarantees (6); crashes (7); report (8). world.hpp holds the state they share.
//
// Not here: refusing files (section 2), the bounds on queue entries, and the trace.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

namespace reference {

// `until` and `seed` replace those of the scenario where given.
nlohmann::json run(const nlohmann::json& scenario, std::optional<std::int64_t> until = {},
                   std::optional<std::uint64_t> seed = {});

// Text in, text out: the report with sorted keys and an indent of one space.
std::string run(const std::string& scenario_json);

}  // namespace reference
