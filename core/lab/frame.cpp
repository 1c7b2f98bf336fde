#include "lab/frame.hpp"

#include <algorithm>
#include <tuple>

namespace lab {
namespace {

// An action can delay a copy; it keeps its place on the stage all the same.
bool sent_before(const sim::Entry& one, const sim::Entry& other) {
  const auto place = [](const sim::Entry& copy) {
    return std::tie(copy.sent_at, copy.subject, copy.replica, copy.attempt, copy.duplicate,
                    copy.order);
  };
  return place(one) < place(other);
}

double progress(const sim::Entry& copy, sim::Ms now) {
  const sim::Ms takes = copy.at - copy.sent_at;
  return takes <= 0 ? 1 : static_cast<double>(now - copy.sent_at) / static_cast<double>(takes);
}

}  // namespace

void show_messages(const sim::World& world, sim::Ms opens_at, std::vector<double>& numbers) {
  std::vector<const sim::Entry*> copies;
  for (const sim::Entry& entry : world.queue.entries()) {
    if (entry.kind == sim::Entry::Kind::arrival) copies.push_back(&entry);
  }
  std::sort(copies.begin(), copies.end(), [](const sim::Entry* one, const sim::Entry* other) {
    return sent_before(*one, *other);
  });

  using Fields = MessageFields;
  numbers.assign(copies.size() * Fields::stride, 0);
  double* message = numbers.data();
  for (const sim::Entry* copy : copies) {
    message[Fields::event] = copy->subject;
    message[Fields::replica] = copy->replica;
    message[Fields::attempt] = copy->attempt;
    message[Fields::copy] = copy->duplicate ? 1 : 0;
    message[Fields::sent_at_ms] = static_cast<double>(copy->sent_at);
    message[Fields::arrives_at_ms] = static_cast<double>(copy->at);
    message[Fields::arrives_clock_ms] = static_cast<double>(copy->at - opens_at);
    message[Fields::remaining_ms] = static_cast<double>(copy->at - world.now);
    message[Fields::progress] = progress(*copy, world.now);
    message[Fields::type] = world.events[copy->subject].message.kind;
    message += Fields::stride;
  }
}

}  // namespace lab
