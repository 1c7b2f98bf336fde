// Where in a run something is told of, so that looking at one thing costs what there is to tell of
// it, whatever the length of the run.
//
// The trace and the log of events are only ever added to, so every record keeps the place of the
// one before it about the same thing. Going back in time leaves the index as it is: what lies ahead
// is passed over. Only where the run goes another way must it forget.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/world.hpp"

namespace lab {

class RunIndex {
 public:
  // What a record of the trace is about; of a client: its reads and commands.
  enum class About : std::uint8_t { event, command, read, client, replica, writer };

  // Takes in what has happened since it was last asked.
  void follow(const sim::World& world);
  // The run goes another way from here.
  void forget_ahead(const sim::World& world);

  // Places in the trace of this world, in order: the latest `count` of them.
  [[nodiscard]] std::vector<std::size_t> places(const sim::World& world, About about,
                                                std::uint32_t id, std::size_t count) const;
  // Events of a command; committed events that bear on a key: the latest `count`, in order.
  [[nodiscard]] std::vector<sim::EventId> of_command(const sim::World& world, std::uint32_t command,
                                                     std::size_t count) const;
  [[nodiscard]] std::vector<sim::EventId> of_key(const sim::World& world, sim::Key key,
                                                 std::size_t count) const;

 private:
  using Place = std::uint32_t;  // from 1; 0: none
  using Latest = std::vector<Place>;
  // A record is about one thing that it names and perhaps about whose it is; an event belongs to a
  // command and to a key of each space.
  using InTrace = std::array<Place, 2>;
  using InLog = std::array<Place, 1 + sim::key_spaces>;

  void add(const sim::World& world, const sim::TraceRecord& record);
  void add(const sim::EventRecord& event);
  Place put(Latest& latest, std::uint32_t id, std::size_t place);
  template <class Before>
  static std::vector<Place> collect(const Latest& latest, std::uint32_t id, std::size_t upto,
                                    std::size_t count, Before before);

  std::vector<InTrace> trace_;
  std::vector<InLog> log_;
  std::array<Latest, 6> latest_;
  std::array<Latest, 1 + sim::key_spaces> latest_event_;
};

}  // namespace lab
