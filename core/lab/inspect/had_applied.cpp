#include "lab/inspect/had_applied.hpp"

#include "lab/inspect/inspect.hpp"

namespace lab {

bool had_applied(const Sight& sight, sim::EventId event, std::int8_t replica, std::size_t place) {
  using Kind = sim::TraceKind;
  const auto latest_before = [&](RunIndex::About about, std::uint32_t id, Kind kind) {
    std::size_t latest = 0;
    for (const std::size_t at : sight.index.places(sight.world, about, id, raw_lines_max)) {
      const sim::TraceRecord& record = sight.world.trace[at];
      if (at >= place || record.replica != replica || record.kind != kind) continue;
      if (kind != Kind::rebuild || record.flag != 0) latest = at + 1;
    }
    return latest;
  };
  const std::size_t applied = latest_before(RunIndex::About::event, event, Kind::applied);
  return applied > latest_before(RunIndex::About::replica, static_cast<std::uint32_t>(replica),
                                 Kind::rebuild);
}

}  // namespace lab
