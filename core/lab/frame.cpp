#include "lab/frame.hpp"

#include <algorithm>
#include <tuple>

#include "lab/lost_messages.hpp"

namespace lab {
namespace {

// A message of any fate.
struct Shown {
  sim::Entry copy;  // `at`: when it arrives, or arrived, or was lost
  Fate fate = Fate::on_its_way;
  double progress = 0;
  double faded = 0;
};

// An action can delay a copy; it keeps its place on the stage all the same.
bool sent_before(const Shown& one, const Shown& other) {
  const auto place = [](const Shown& shown) {
    const sim::Entry& copy = shown.copy;
    return std::tie(copy.sent_at, copy.subject, copy.replica, copy.attempt, copy.duplicate,
                    shown.fate, copy.order);
  };
  return place(one) < place(other);
}

double progress(const sim::Entry& copy, sim::Ms now) {
  const sim::Ms takes = copy.at - copy.sent_at;
  return takes <= 0 ? 1 : static_cast<double>(now - copy.sent_at) / static_cast<double>(takes);
}

Fate fate_of(sim::TraceKind loss) {
  switch (loss) {
    case sim::TraceKind::refused:
      return Fate::refused;
    case sim::TraceKind::handler_failed:
      return Fate::failed;
    case sim::TraceKind::dead_letter:
      return Fate::dead_letter;
    default:
      return Fate::lost;
  }
}

void show_lost(const sim::World& world, std::vector<Shown>& all) {
  for (const LostMessage& lost : lost_messages(world)) {
    const sim::TraceRecord& loss = lost.loss;
    all.push_back({{.at = loss.at,
                    .sent_at = lost.sent_at,
                    .subject = loss.subject,
                    .attempt = loss.attempt,
                    .replica = static_cast<std::uint8_t>(loss.replica),
                    .duplicate = loss.flag != 0},
                   fate_of(loss.kind),
                   lost.progress,
                   static_cast<double>(world.now - loss.at) / lost_shown_ms});
  }
}

}  // namespace

void show_messages(const sim::World& world, sim::Ms opens_at, std::vector<double>& numbers) {
  std::vector<Shown> all;
  for (const sim::Entry& entry : world.queue.entries()) {
    if (entry.kind == sim::Entry::Kind::arrival)
      all.push_back({entry, Fate::on_its_way, progress(entry, world.now), 0});
  }
  show_lost(world, all);
  std::sort(all.begin(), all.end(), sent_before);

  using Fields = MessageFields;
  numbers.assign(all.size() * Fields::stride, 0);
  double* message = numbers.data();
  for (const Shown& shown : all) {
    const sim::Entry& copy = shown.copy;
    message[Fields::event] = copy.subject;
    message[Fields::replica] = copy.replica;
    message[Fields::attempt] = copy.attempt;
    message[Fields::copy] = copy.duplicate ? 1 : 0;
    message[Fields::sent_at_ms] = static_cast<double>(copy.sent_at);
    message[Fields::arrives_at_ms] = static_cast<double>(copy.at);
    message[Fields::arrives_clock_ms] = static_cast<double>(copy.at - opens_at);
    message[Fields::remaining_ms] = static_cast<double>(std::max<sim::Ms>(copy.at - world.now, 0));
    message[Fields::progress] = shown.progress;
    message[Fields::type] = world.events[copy.subject].message.kind;
    message[Fields::fate] = static_cast<double>(shown.fate);
    message[Fields::faded] = shown.faded;
    message[Fields::phantom] = world.events[copy.subject].committed ? 0 : 1;
    message += Fields::stride;
  }
}

}  // namespace lab
