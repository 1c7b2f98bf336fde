// Why a row of a replica is not as the write side has it: which events are missing there and where
// they are, which were applied though they never happened, which were applied wrongly.
//
//   CauseFinder finder(sight, 0);
//   finder.of_line(line).listed[0].says;   // standing.lost event=7
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "allocation/simulation/allocation_domain.hpp"
#include "lab/inspect/sight.hpp"

namespace lab {

// One event and what is the matter with it, or, where no event can be named, only that.
struct RowCause {
  Phrase says;
  sim::EventId event = 0;  // 0: none
};

struct RowCauses {
  static constexpr std::size_t listed_max = 6;

  std::vector<RowCause> listed;  // none: nothing explains it
  std::size_t more = 0;          // beyond those

  void add(RowCause cause);
};

// For one replica at one moment. What costs a look through the run is done once, when it is needed.
class CauseFinder {
 public:
  CauseFinder(const Sight& sight, std::uint8_t replica) : sight_(sight), replica_(replica) {}

  [[nodiscard]] RowCauses of_product(allocation::Sku sku);
  [[nodiscard]] RowCauses of_batch(allocation::Sku sku, allocation::BatchRef ref);
  [[nodiscard]] RowCauses of_line(const allocation::OrderLine& line);

 private:
  using Events = std::vector<sim::EventId>;

  template <class Matters>
  RowCauses find(sim::Key key, Matters matters);
  template <class Matters>
  void add_missing(sim::Key key, Matters matters, RowCauses& causes);
  template <class Matters>
  void add_phantoms(sim::Key key, Matters matters, RowCauses& causes);
  void add_doubled(const Events& events, RowCauses& causes);
  void add_overtaken(const Events& events, RowCauses& causes);
  void add_taken_along(const allocation::OrderLine& line, const Events& events, RowCauses& causes);
  [[nodiscard]] const Events& phantoms();
  [[nodiscard]] std::uint32_t times_applied(sim::EventId event);
  [[nodiscard]] const sim::Replica& here() const { return sight_.world.replicas[replica_]; }

  Sight sight_;
  std::uint8_t replica_;
  std::optional<Events> phantoms_;
  std::vector<std::uint32_t> times_applied_;  // by event, since the views were last empty
};

}  // namespace lab
