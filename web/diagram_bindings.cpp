#include "diagram_bindings.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <emscripten/val.h>

#include "calls.hpp"
#include "lab/diagram.hpp"
#include "lab/event_facts.hpp"
#include "to_js.hpp"

namespace lab {

using emscripten::val;
using web::Field;
using web::object;

[[nodiscard]] static val to_js(const DiagramLane& lane) {
  return object(Field{"kind", DiagramLane::words[static_cast<std::size_t>(lane.kind)]},
                Field{"name", lane.name}, Field{"count", lane.count},
                Field{"replica", lane.replica});
}

}  // namespace lab

namespace web {
namespace {

using lab::Session;

// A time on the clock, which may lie before the opening, as one from the start of the run.
sim::Ms on_the_run(const Session& session, double clock) {
  const auto bound = static_cast<double>(sim::time_max);
  return session.opens_at() + static_cast<sim::Ms>(std::clamp(clock, -bound, bound));
}

val diagram(Session& session, double from_clock, double to_clock, std::uint32_t width_px,
            std::uint32_t customers_max, const std::string& thing) {
  const lab::DiagramWindow window{on_the_run(session, from_clock), on_the_run(session, to_clock),
                                  width_px, customers_max};
  return in_place(lab::show_diagram(session, window, thing).strokes);
}

val types(const Session& session) {
  const sim::Vocabulary& names = session.script().names();
  return object(Field{"commands", lab::command_types(names)},
                Field{"events", lab::event_types(names)},
                Field{"queries", lab::query_types(names)});
}

}  // namespace

void bind_diagram(emscripten::class_<Session>& session) {
  session.function("diagram", &diagram)
      .function("diagram_types", &types)
      .function(
          "diagram_lanes", +[](const Session& session, std::uint32_t customers_max) {
            return to_js(lab::diagram_lanes(session, customers_max));
          });
}

}  // namespace web
