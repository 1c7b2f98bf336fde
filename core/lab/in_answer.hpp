// Which changes were in an answer that was given a while ago.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/message.hpp"
#include "sim/world.hpp"

namespace lab {

// Of the events that bear on one key. The order in which a replica applied its events says so,
// unless it was rebuilt since: then the trace does. An answer of the write model has all that was
// committed.
class InAnswer {
 public:
  // `place`: of the answer in the trace. The key need not be the one the answer was about.
  InAnswer(const sim::World& world, const sim::ReadRecord& read, std::size_t place, sim::Key key);

  [[nodiscard]] bool has(sim::EventId event) const;

 private:
  void look_through(std::size_t place, sim::Key key);

  const sim::World& world_;
  const sim::ReadRecord& read_;
  bool rebuilt_ = false;
  std::uint32_t applied_ = 0;        // how many the replica had applied
  sim::EventId last_committed_ = 0;  // of an answer of the write model
  std::vector<sim::EventId> found_;  // of a replica that was rebuilt
};

[[nodiscard]] bool bears_on(const sim::World& world, sim::EventId event, sim::Key key);
// The last event committed before that place of the trace; 0: none.
[[nodiscard]] sim::EventId last_committed_before(const sim::World& world, std::size_t place);

}  // namespace lab
