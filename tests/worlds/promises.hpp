// What remedies promise, held against what is observed (docs/semantics.md, section 6) in generated
// worlds with every fault, crash, rebuild, stopped replica and way of publishing:
//
//   1. With `prefix`, a wait that never ends stale (`fail` or `primary`), and `session` (or
//   `strong`)
//      throughout, no answer breaks read_your_writes or monotonic_reads, under any projection: the
//      position counts what the client caused and saw, and a prefix has no holes.
//      `read_your_writes` alone keeps the first of them, `monotonic_reads` alone the second.
//   2. With `sequenced` throughout no answer breaks monotonic_writes or writes_follow_reads,
//   whatever
//      the reads: what a replica has applied is a prefix of what was committed, also while it is
//      rebuilt. So `highest` is `prefix` there.
//   3. So with all of these no answer breaks any guarantee.
//   4. With `strong` throughout no answer is stale, and none is missing but while the writer is
//   down.
//   5. With `outbox` and `sequenced` throughout, a replica for which nothing became a dead letter
//   has
//      converged once all is quiet: whatever was lost, doubled, delayed, refused by a stopped
//      replica, failed or crashed on the way. Enough attempts make dead letters rare.
//
// What the conditions exclude does break them: `stale` ends a wait before its position is reached;
// `highest` takes a replica with holes for one without (golden/scenarios_test.cpp); under `book`
// and `idempotent` a later write shows before an earlier one.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace worlds {

enum class Promise : std::uint8_t {
  session_by_prefix,
  read_your_writes_by_prefix,
  monotonic_reads_by_prefix,
  sequenced,
  session_by_prefix_over_sequenced,
  strong,
  convergence,
};
inline constexpr std::array promises{Promise::session_by_prefix,
                                     Promise::read_your_writes_by_prefix,
                                     Promise::monotonic_reads_by_prefix,
                                     Promise::sequenced,
                                     Promise::session_by_prefix_over_sequenced,
                                     Promise::strong,
                                     Promise::convergence};

// How much was tried.
struct Tried {
  std::int64_t answers = 0;
  std::int64_t waited = 0;
  std::int64_t lost_or_doubled = 0;  // messages
  std::int64_t converged = 0;        // replicas that had to
};

// In the world of this seed, with what the promise takes for granted. How it was broken; empty: it
// was kept.
[[nodiscard]] std::string promise_broken(Promise promise, std::uint64_t seed, Tried& tried);

// The scenario in which it is tried.
[[nodiscard]] std::string promise_text(Promise promise, std::uint64_t seed);

}  // namespace worlds
