// The seam: all that the world asks of a domain. core/allocation/simulation and
// core/issues/simulation implement it; a third domain would too, and nothing else in core/sim would
// change (core/README.md).
//
// A domain here is a value behind a pointer: its write model, the truth, and what each replica
// shows. clone() is cheap, since copies share what did not change.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "sim/kernel/names.hpp"
#include "sim/message.hpp"
#include "sim/records.hpp"
#include "sim/settings.hpp"

namespace sim {

// Stands between the domain's units of work and their commit; where the world's faults strike.
class CommitGate {
 public:
  virtual ~CommitGate() = default;
  // The unit is about to commit these events; false: it does not, and is rolled back.
  virtual bool admit(std::span<const Message> events) = 0;
  // It has.
  virtual void committed(std::span<const Message> events) = 0;
};

struct Handled {
  CommandOutcome outcome = CommandOutcome::ok;  // ok to failed
  std::uint8_t reason = 0;                      // of rejected
  std::uint32_t returned = 0;  // id + 1 of what the answer names; 0: the command returns nothing
};

// Who needs the id of something new.
struct Chooser {
  std::uint32_t client = 0;  // its number (semantics section 6)
  Ms now = 0;
  bool writer_down = false;
  std::uint32_t again = 0;  // id + 1 of what it sends once more; 0: something new
};

// Keys whose answers may have changed; a bound that no event of a domain exceeds.
struct TouchedKeys {
  static constexpr std::size_t max = 6;
  std::array<Key, max> keys{};
  std::size_t count = 0;

  void add(Key key) { keys[count++] = key; }
};

// What a command needs to be found at a key of the first space, such as 2 in stock, and how it
// comes out when that is not there.
struct Demand {
  Key key;
  std::int64_t amount = 0;
  CommandOutcome denied = CommandOutcome::out_of_stock;
};

class Domain {
 public:
  virtual ~Domain() = default;
  [[nodiscard]] virtual std::unique_ptr<Domain> clone() const = 0;

  // The write side.

  // Handles the command in a unit of work of its own. What is to be done about its events waits.
  virtual Handled begin(const Message& command, CommitGate& gate) = 0;
  // Does an event wait to be followed up (a line to be reallocated)?
  virtual bool follow_up_waits() = 0;
  // Which; only if one waits.
  [[nodiscard]] virtual Message next_follow_up() const = 0;
  // Follows up the next one in a unit of its own, trying up to `attempts` times; false if none of
  // them committed.
  virtual bool follow_up(CommitGate& gate, std::size_t attempts) = 0;
  // Takes away those that wait, in order; puts one back behind those that wait.
  virtual std::vector<Message> set_aside_follow_ups() = 0;
  virtual void resume_follow_up(const Message& event) = 0;
  // This one will never be followed up, and nobody in the system knows.
  virtual void lose_follow_up(const Message& event) = 0;

  // Ids that actions leave open (semantics section 11); a domain whose files name all has none.

  // The id + 1 that the client chooses, as a name in the table; 0 where it cannot, or where the
  // write side will.
  virtual std::uint32_t choose_id(const Chooser& by, Names& table) {
    static_cast<void>(by);
    static_cast<void>(table);
    return 0;
  }
  // The writer crashes: what nobody but its processes knew is gone.
  virtual void crash() {}

  // What events mean.

  // For each key space, the id + 1 of the key the event bears on, 0 if none (semantics section 6).
  [[nodiscard]] virtual std::array<std::uint32_t, key_spaces> bears_on(
      const Message& event) const = 0;
  [[nodiscard]] virtual std::optional<Demand> demand_of(const Message& command) const = 0;

  // The truth and the read side. Replicas count from 0; where a source is asked for, `write_model`
  // means the truth. `at` is when the event was given its id, for views that show it.

  virtual void commit(const Message& event, Ms at, TouchedKeys& touched) = 0;
  virtual void project(std::size_t replica, const Message& event, Ms at, Projection projection,
                       TouchedKeys& touched) = 0;
  virtual void clear(std::size_t replica) = 0;
  // Does the replica answer as the truth would?
  [[nodiscard]] virtual bool agrees(std::size_t replica, Key key) const = 0;
  // Do all its answers, and all it stores?
  [[nodiscard]] virtual bool converged(std::size_t replica) const = 0;
  [[nodiscard]] virtual bool found(int source, Key key) const = 0;
  // Appends the rows of the answer, none where nothing is found; sorted by ids, so that a report
  // has to sort them by name.
  virtual void answer(int source, Key key, std::vector<AnswerRow>& rows) const = 0;
  // The amount that an answer shows, to be held against a Demand; least there is if none.
  [[nodiscard]] virtual std::int64_t shows(int source, Key key) const = 0;

  // Calls visit for every shared page, so that checkpoints can say what they weigh together.
  using VisitPage = void (*)(void* context, const void* page, std::size_t bytes);
  virtual void each_page(VisitPage visit, void* context) const = 0;
};

}  // namespace sim
