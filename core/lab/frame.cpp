#include "lab/frame.hpp"

#include <algorithm>
#include <tuple>

namespace lab {
namespace {

// An action can delay a copy; it keeps its place on the stage all the same.
bool sent_before(const ShownMessage& one, const ShownMessage& other) {
  const auto place = [](const ShownMessage& shown) {
    const sim::Entry& copy = shown.copy;
    return std::tie(copy.sent_at, copy.subject, copy.replica, copy.attempt, copy.duplicate,
                    shown.fate, copy.order);
  };
  return place(one) < place(other);
}

// Those in flight that arrive first, in no order.
std::vector<const sim::Entry*> in_flight(const sim::World& world) {
  std::vector<const sim::Entry*> found;
  for (const sim::Entry& entry : world.queue.entries()) {
    if (entry.kind == sim::Entry::Kind::arrival) found.push_back(&entry);
  }
  if (found.size() <= messages_shown_max) return found;
  const auto last = found.begin() + messages_shown_max;
  std::nth_element(
      found.begin(), last, found.end(),
      [](const sim::Entry* one, const sim::Entry* other) { return one->before(*other); });
  found.erase(last, found.end());
  return found;
}

}  // namespace

void show_messages(const sim::World& world, sim::Ms opens_at, std::vector<double>& numbers) {
  std::vector<ShownMessage> all = shown_losses(world);
  for (const sim::Entry* entry : in_flight(world))
    all.push_back({*entry, Fate::on_its_way, progress_of(*entry, world.now), 0});
  std::sort(all.begin(), all.end(), sent_before);

  using Fields = MessageFields;
  numbers.assign(all.size() * Fields::stride, 0);
  double* message = numbers.data();
  for (const ShownMessage& shown : all) {
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
