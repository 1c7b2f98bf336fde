// What there is to say at the moment at which a promise broke (verdict.hpp): its heading, then one
// sentence after the other, from the records of the run up to there.
#pragma once

#include <cstddef>
#include <vector>

#include "lab/inspect/phrase.hpp"
#include "lab/runs/promise.hpp"
#include "sim/message.hpp"
#include "sim/script.hpp"
#include "sim/world.hpp"

namespace lab {

// The world as it was right after the record of the trace at `place`, which tells that the promise
// broke.
struct Scene {
  const sim::World& world;
  const sim::Vocabulary& names;
  sim::Ms opens_at = 0;
  std::size_t place = 0;
};

// `place` is of a violated guarantee, or of a stale answer.
[[nodiscard]] std::vector<Phrase> tell_of_answer(const Scene& scene, Promise promise);
// Of a disappointed customer's command.
[[nodiscard]] std::vector<Phrase> tell_of_disappointment(const Scene& scene);
[[nodiscard]] std::vector<Phrase> tell_of_dead_letter(const Scene& scene);

// Why a replica differs from the truth at the end of a run.
struct Culprit {
  std::uint8_t replica = 0;
  sim::EventId event = 0;  // that it lacks, or has though it was rolled back; 0: it has them all
  // Of the record after which nothing would put it right any more; the last one of the trace where
  // no single one is to blame.
  std::size_t place = 0;
  std::string_view how;  // the word for it: dropped, refused, crashed, phantom, mangled, ...
};
// The world is at its end, and a replica differs.
[[nodiscard]] Culprit culprit_in(const sim::World& world);
[[nodiscard]] std::vector<Phrase> tell_of_culprit(const Scene& scene, const Culprit& culprit);

}  // namespace lab
