// A run that was found among many, as something to be opened: a link (lab/link.hpp) to the moment
// at which it breaks what was hunted, and what there is to say of it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cqrs/result.hpp"
#include "lab/inspect/phrase.hpp"
#include "lab/refusal.hpp"
#include "lab/runs/target.hpp"

namespace lab {

struct FoundRun {
  std::string link_json;
  // What broke, as a heading, then how (verdict.hpp). None: the moment is too far away to be gone
  // to, or the run keeps it all; the link then leads to its opening.
  std::vector<Phrase> says;
};

// A scenario under this seed; its clock counts from `opens_at`, or from its start if it breaks
// before.
[[nodiscard]] cqrs::Result<FoundRun, Refusal> found_run(std::string_view scenario_json,
                                                        std::uint64_t seed, const Target& target,
                                                        sim::Ms opens_at);

}  // namespace lab
