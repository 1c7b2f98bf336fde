// Who chooses the id of an issue in a run: the choice of a world (semantics section 11), over the
// generators of issues/identifiers.
//
// Each client is served by a process of its own that hands out ids with the form it fills in, so
// that whoever reports an issue knows its id before they send it. These processes run beside the
// writer: a crash takes them along, and with them what is left of their blocks of numbers. What the
// database counts, blocks and a sequence, outlives it.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "cqrs/paged_vector.hpp"
#include "issues/domain/ids.hpp"
#include "issues/identifiers/hi_lo.hpp"
#include "issues/identifiers/uuid.hpp"
#include "sim/domain.hpp"

namespace issues {

struct IdentifierChoice {
  enum class Kind : std::uint8_t {
    given,     // the file names each id
    uuid4,     // whoever reports draws it, asking nobody
    uuid7,     // the same, with the time in front
    sequence,  // the write side counts as it commits, and the command returns the number
    hi_lo,     // whoever reports counts, within a block that the write side gave out
  };

  Kind kind = Kind::given;
  std::uint32_t block_size = 1;  // of hi_lo
};
inline constexpr std::int64_t block_size_max = 1'000'000;

// The time of a run's first millisecond, in ms since 1970: 2026 begins. A UUID of version 7 shows
// it.
inline constexpr std::int64_t run_begins_at_ms = 1'767'225'600'000;

class Identifiers {
 public:
  Identifiers(const IdentifierChoice& choice, std::uint64_t seed)
      : choice_(choice), seed_(seed), blocks_(choice.block_size) {}

  // As sim::Domain::choose_id; a number of the sequence is only named, so that it can be drawn.
  std::uint32_t choose(const sim::Chooser& by, sim::Names& issue_names);
  // The sequence's next number, as the id that was named for it.
  IssueId draw_number();
  void crash();

  // For reports.
  [[nodiscard]] const IdentifierChoice& choice() const { return choice_; }
  // How many ids there are by now, numbers drawn in vain among them.
  [[nodiscard]] std::uint64_t chosen() const { return chosen_; }
  [[nodiscard]] std::uint64_t blocks() const { return blocks_.trips(); }
  // Numbers of blocks whose process crashed before it came to them.
  [[nodiscard]] std::uint64_t numbers_lost() const { return numbers_lost_; }

  // Calls visit(address, bytes) for every page (cqrs/paged_vector.hpp).
  template <class Visit>
  void each_page(Visit visit) const {
    generators_.each_page(visit);
  }

 private:
  using Generator = std::variant<std::monostate, Uuid4Generator, Uuid7Generator, HiLoGenerator>;

  std::string next_of(Generator& generator, const sim::Chooser& by);

  IdentifierChoice choice_;
  std::uint64_t seed_;
  cqrs::PagedVector<Generator> generators_;  // by the clients' numbers
  BlockCounter blocks_;
  DatabaseSequence sequence_;
  IssueId upcoming_;  // of the sequence
  std::uint64_t chosen_ = 0;
  std::uint64_t numbers_lost_ = 0;
};

}  // namespace issues
