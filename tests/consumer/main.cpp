// A second domain on the same bus: issues are opened, and whoever watches is told.
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "cqrs/message_bus.hpp"

namespace {

struct OpenIssue {
  std::string title;
};
struct IssueOpened {
  std::string title;
};
using Command = std::variant<OpenIssue>;
using Event = std::variant<IssueOpened>;

struct Tracker {
  std::vector<Event> raised;
  std::vector<std::string> watcher_told;

  void collect_new_events(std::vector<Event>& queue) {
    queue.insert(queue.end(), raised.begin(), raised.end());
    raised.clear();
  }
};

bool open_issue(const OpenIssue& command, Tracker& tracker) {
  tracker.raised.push_back(IssueOpened{command.title});
  return true;
}

cqrs::EventResult tell_watcher(const IssueOpened& event, Tracker& tracker) {
  tracker.watcher_told.push_back(event.title);
  return cqrs::EventResult::handled;
}

}  // namespace

int main() {
  const auto wiring = cqrs::wire(cqrs::on_command<OpenIssue>(&open_issue),
                                 cqrs::on_event<IssueOpened>(&tell_watcher));
  Tracker tracker;
  cqrs::MessageBus<Command, Event, Tracker, std::remove_const_t<decltype(wiring)>> bus(wiring);

  const bool accepted = bus.handle(OpenIssue{"the view is stale"}, tracker);

  const bool told = tracker.watcher_told == std::vector<std::string>{"the view is stale"};
  return accepted && told ? 0 : 1;
}
