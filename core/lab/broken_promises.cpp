#include "lab/broken_promises.hpp"

#include <algorithm>
#include <array>

#include "allocation/simulation/messages.hpp"
#include "lab/in_answer.hpp"
#include "lab/texts.hpp"
#include "lab/trace_search.hpp"

namespace lab {
namespace {

using sim::EventId;
using sim::Guarantee;

class Answer {
 public:
  Answer(const sim::World& world, std::uint32_t number, std::size_t place)
      : world_(world), number_(number), read_(world.reads[number]), place_(place) {}

  // The latest earlier answer of this reader that had the event; one of the same page before any
  // other.
  [[nodiscard]] std::optional<std::uint32_t> earlier_with(EventId event) const {
    std::optional<std::uint32_t> other_page;
    const auto issued = place_of(world_, sim::TraceKind::read, number_, read_.at);
    if (!issued) return {};
    const std::uint32_t last = number_ > earlier_reads_max ? number_ - earlier_reads_max : 0;
    for (std::uint32_t number = number_; number > last; --number) {
      const sim::ReadRecord& read = world_.reads[number - 1];
      if (read.by != read_.by || !read.answered()) continue;
      if (other_page && read.key != read_.key) continue;
      const auto place = place_of(world_, sim::TraceKind::answered, number - 1, read.answered_at);
      if (!place || *place > *issued) continue;
      if (!InAnswer(world_, read, *place, read_.key).has(event)) continue;
      if (read.key == read_.key) return number - 1;
      other_page = number - 1;
    }
    return other_page;
  }

  // The first later change of the page that is in the answer and of which `depends` holds.
  template <class Depends>
  [[nodiscard]] EventId later_in_answer(EventId missing, Depends depends) const {
    const InAnswer in_answer(world_, read_, place_, read_.key);
    EventId event = missing;
    while ((event = world_.events[event].next_for_key[read_.key.space]) != 0) {
      if (in_answer.has(event) && depends(world_.events[event])) return event;
    }
    return 0;
  }

 private:
  const sim::World& world_;
  std::uint32_t number_;
  const sim::ReadRecord& read_;
  std::size_t place_;
};

bool had_seen(const sim::World& world, const sim::EventRecord& later, EventId event) {
  std::array<std::uint32_t, sim::replicas_max> places{};
  for (std::size_t replica = 0; replica < world.replicas.size(); ++replica) {
    if (world.replicas[replica].has_applied(event))
      places[replica] = world.replicas[replica].applied_at[event - 1];
  }
  return world.clients.by_id[later.by.index()].seen.had_seen(event, later.seen_mark, places);
}

class Teller {
 public:
  Teller(const sim::World& world, const sim::Vocabulary& names, sim::Ms opens_at)
      : world_(world), texts_(names), of_the_shop_(is_shop(names)), opens_at_(opens_at) {}

  void tell(const Answer& answer, const sim::ReadRecord& read, BrokenPromise& broken) const {
    const sim::EventRecord& missing = world_.events[broken.event];
    switch (broken.guarantee) {
      case Guarantee::read_your_writes:
        broken.other_command = missing.command;
        broken.other_clock_ms = missing.at - opens_at_;
        return;
      case Guarantee::monotonic_reads:
        return tell_earlier(answer.earlier_with(broken.event), read, broken);
      case Guarantee::monotonic_writes:
        return tell_later(
            answer.later_in_answer(broken.event, [&](const auto& e) { return e.by == missing.by; }),
            broken);
      case Guarantee::writes_follow_reads:
        return tell_later(
            answer.later_in_answer(
                broken.event, [&](const auto& e) { return had_seen(world_, e, broken.event); }),
            broken);
    }
  }

 private:
  void tell_earlier(std::optional<std::uint32_t> number, const sim::ReadRecord& read,
                    BrokenPromise& broken) const {
    if (!number) return;
    const sim::ReadRecord& earlier = world_.reads[*number];
    broken.other_read = number;
    broken.other_clock_ms = earlier.answered_at - opens_at_;
    broken.same_page = earlier.key == read.key;
    const auto availability = static_cast<std::uint8_t>(allocation::QueryKind::availability);
    if (broken.same_page && read.key.space == availability && of_the_shop_)
      broken.said_in_stock = earlier.rows == 0 ? 0 : world_.answer_rows[earlier.first_row][0];
  }
  void tell_later(EventId event, BrokenPromise& broken) const {
    if (event == 0) return;
    broken.other_event = event;
    broken.other_by = texts_.of(world_.events[event].by);
    broken.other_clock_ms = world_.events[event].at - opens_at_;
  }

  const sim::World& world_;
  Texts texts_;
  bool of_the_shop_;
  sim::Ms opens_at_;
};

}  // namespace

std::vector<BrokenPromise> broken_promises(const sim::World& world, const sim::Vocabulary& names,
                                           OnItsWay& on_its_way, std::uint32_t number,
                                           std::size_t place, sim::Ms opens_at) {
  const sim::ReadRecord& read = world.reads[number];
  const Answer answer(world, number, place);
  const Teller teller(world, names, opens_at);
  std::vector<BrokenPromise> promises;
  for (std::size_t g = 0; g < sim::guarantees; ++g) {
    if (read.violations[g] == 0) continue;
    BrokenPromise broken;
    broken.guarantee = static_cast<Guarantee>(g);
    broken.event = read.violations[g];
    const auto replica = static_cast<std::uint8_t>(read.replica);
    broken.coming = !world.replicas[replica].has_applied(broken.event) &&
                    on_its_way.brings(replica, broken.event);
    teller.tell(answer, read, broken);
    promises.push_back(std::move(broken));
  }
  return promises;
}

}  // namespace lab
