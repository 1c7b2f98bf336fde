#include "lab/lacks.hpp"

#include <utility>
#include <variant>

#include "lab/lamp.hpp"
#include "lab/missing_events.hpp"

namespace lab {
namespace {

using allocation::BatchRef;
using sim::EventId;

bool speaks_of(const sim::EventRecord& event, BatchRef ref) {
  return std::visit(
      [ref](const auto& e) {
        if constexpr (requires { e.ref; }) return e.ref == ref;
        if constexpr (requires { e.batchref; }) return e.batchref == ref;
        return false;
      },
      allocation::decode_event(event.message));
}

// For each running replica what it lacks of the key, as far as `matters` says so.
template <class Matters>
std::vector<Lack> lacks_where(const sim::World& world, sim::Key key, Matters matters) {
  std::vector<Lack> found;
  for (std::uint8_t replica = 0; replica < world.replicas.size(); ++replica) {
    if (!world.replicas[replica].running) continue;
    Lack lack{replica, missing_events(world, replica, key, missing_listed_max)};
    std::erase_if(lack.events, [&](EventId event) { return !matters(event); });
    if (!lack.events.empty()) found.push_back(std::move(lack));
  }
  return found;
}

}  // namespace

std::vector<Lack> lacks(const sim::World& world, sim::Key key) {
  return lacks_where(world, key, [](EventId) { return true; });
}

std::vector<Lack> lacks(const sim::World& world, allocation::Sku sku, BatchRef ref) {
  return lacks_where(world, allocation::availability_of(sku),
                     [&](EventId event) { return speaks_of(world.events[event], ref); });
}

}  // namespace lab
