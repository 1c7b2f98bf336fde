#include "time_to_js.hpp"

#include "to_js.hpp"

namespace lab {

using emscripten::val;
using web::Field;
using web::object;

val to_js(const Clock& clock) {
  return object(Field{"now_ms", clock.now_ms}, Field{"clock_ms", clock.clock_ms},
                Field{"opens_at_ms", clock.opens_at_ms}, Field{"next_ms", clock.next_ms},
                Field{"next_arrival_ms", clock.next_arrival_ms},
                Field{"ended_clock_ms", clock.ended_clock_ms}, Field{"at_start", clock.at_start},
                Field{"entries_done", clock.entries_done},
                Field{"inside_instant", clock.inside_instant},
                Field{"until_clock_ms", clock.until_clock_ms},
                Field{"failed", failed_words[static_cast<std::size_t>(clock.failed)]});
}

val to_js(const BranchFacts& branch) {
  return object(Field{"number", branch.number}, Field{"name", branch.name},
                Field{"acts", branch.acts}, Field{"left_clock_ms", branch.left_clock_ms});
}

val to_js(const Jump& jump) {
  return object(Field{"kind", Jump::words[static_cast<std::size_t>(jump.kind)]},
                Field{"what", jump.what}, Field{"by", jump.by}, Field{"event", jump.event});
}

}  // namespace lab
