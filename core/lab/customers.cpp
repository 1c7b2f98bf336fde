#include "lab/customers.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "allocation/simulation/allocation_domain.hpp"
#include "lab/texts.hpp"

namespace lab {
namespace {

using allocation::BatchRef;
using allocation::OrderId;
using allocation::Sku;

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

// What the records say of a customer, latest first.
struct Found {
  std::uint32_t read = none;     // the page's answer
  std::uint32_t receipt = none;  // or the page's command
  std::size_t place = 0;         // of it, in the trace
  bool disappointed = false;
  std::uint32_t own_order = none;  // command
  std::uint32_t asking = none;     // a read without an answer, later than the page

  [[nodiscard]] bool page() const { return read != none || receipt != none; }
  [[nodiscard]] bool all() const { return page() && own_order != none; }
};

bool is_allocate(const sim::CommandRecord& command) {
  return command.command.kind == static_cast<std::uint8_t>(allocation::CommandKind::Allocate);
}

bool may_have_been_taken(sim::CommandOutcome outcome) {
  using Outcome = sim::CommandOutcome;
  return outcome != Outcome::rejected && outcome != Outcome::failed &&
         outcome != Outcome::unavailable;
}

OrderId order_of(const sim::CommandRecord& allocate) {
  return OrderId{static_cast<std::uint32_t>(allocate.command.words[0])};
}
std::int64_t ordered_by(const sim::CommandRecord& allocate) {
  return allocate.command.words[2];
}
Sku sku_of(const sim::CommandRecord& allocate) {
  return Sku{static_cast<std::uint32_t>(allocate.command.words[1])};
}

bool is_unanswered(sim::TraceKind kind) {
  using Kind = sim::TraceKind;
  return kind == Kind::waits || kind == Kind::unavailable || kind == Kind::gave_up;
}

// Goes through the trace backward until everybody's page and own order are found.
class Search {
 public:
  Search(const sim::World& world, const std::vector<sim::ClientId>& customers)
      : world_(world), found_(customers.size()) {
    for (std::uint32_t i = 0; i < customers.size(); ++i) {
      const std::size_t client = customers[i].index();
      const auto& known = world.clients.by_id;
      if (client >= known.size() || !known[client].known) continue;
      if (client >= index_.size()) index_.resize(client + 1, none);
      index_[client] = i;
      ++open_;
    }
  }

  std::vector<Found> run() {
    if (!world_.recording.records) open_ = 0;
    for (std::size_t place = world_.trace.size(); place > 0 && open_ > 0; --place)
      look_at(place - 1);
    return std::move(found_);
  }

 private:
  void look_at(std::size_t place) {
    const sim::TraceRecord& record = world_.trace[place];
    if (record.kind == sim::TraceKind::answered) {
      take(world_.reads[record.subject].by, [&](Found& found) {
        if (!found.page()) found.read = record.subject, found.place = place;
      });
    } else if (is_unanswered(record.kind)) {
      take(world_.reads[record.subject].by, [&](Found& found) {
        if (!found.page() && found.asking == none) found.asking = record.subject;
      });
    } else if (record.kind == sim::TraceKind::disappointed) {
      disappointed_ = record.subject;
    } else if (record.kind == sim::TraceKind::outcome) {
      const sim::CommandRecord& command = world_.commands[record.subject];
      if (is_allocate(command)) look_at_order(command, record.subject, place);
    }
  }
  void look_at_order(const sim::CommandRecord& command, std::uint32_t number, std::size_t place) {
    take(command.by, [&](Found& found) {
      if (!found.page()) {
        found.receipt = number;
        found.place = place;
        found.disappointed = number == disappointed_;
      }
      if (found.own_order == none && may_have_been_taken(command.outcome)) found.own_order = number;
    });
  }
  template <class Take>
  void take(sim::ClientId by, Take take_it) {
    if (by.index() >= index_.size() || index_[by.index()] == none) return;
    Found& found = found_[index_[by.index()]];
    if (found.all()) return;
    take_it(found);
    if (found.all()) --open_;
  }

  const sim::World& world_;
  std::vector<Found> found_;
  std::vector<std::uint32_t> index_;  // by client: in found_
  std::size_t open_ = 0;              // customers of whom something is still to be found
  std::uint32_t disappointed_ = none;
};

class Stage {
 public:
  Stage(const sim::World& world, const sim::Vocabulary& names, sim::Ms opens_at)
      : world_(world),
        names_(names),
        texts_(names),
        opens_at_(opens_at),
        domain_(allocation_of(world)),
        on_its_way_(world) {}

  Customer show(sim::ClientId client, const Found& found) {
    Customer customer;
    customer.name = texts_.of(client);
    if (found.own_order != none)
      customer.own_orderid = texts_.of(order_of(world_.commands[found.own_order]));
    if (found.read != none) show_answer(customer, found);
    if (found.receipt != none) show_receipt(customer, found);
    if (found.asking != none) show_asking(customer, found.asking);
    if (found.page()) customer.clock_ms = customer.at_ms - opens_at_;
    if (customer.sku.empty()) customer.sku = way_to_the_shop(found);
    return customer;
  }

 private:
  void show_answer(Customer& customer, const Found& found) {
    const sim::ReadRecord& read = world_.reads[found.read];
    customer.status = read.status;
    customer.at_ms = read.answered_at;
    customer.replica = read.replica;
    customer.read = found.read;
    customer.waited_ms = read.waited_ms;
    customer.gave_up_waiting = read.timed_out;
    customer.broken =
        broken_promises(world_, names_, on_its_way_, found.read, found.place, opens_at_);
    customer.lamp = lamp_of(world_, on_its_way_, found.read, found.place);
    if (read.key.space == static_cast<std::uint8_t>(allocation::QueryKind::availability)) {
      show_product(customer, read);
    } else {
      show_order(customer, read);
    }
  }

  void show_product(Customer& customer, const sim::ReadRecord& read) const {
    customer.showing = Customer::Showing::product;
    customer.sku = texts_.of(Sku{read.key.id});
    if (read.rows == 0) return;
    const sim::AnswerRow& row = world_.answer_rows[read.first_row];
    customer.in_stock = row[0];
    customer.incoming = row[1];
    if (row[2] != 0) customer.next_eta = scenario::day_text(row[2]);
  }

  void show_order(Customer& customer, const sim::ReadRecord& read) const {
    customer.showing = Customer::Showing::order;
    customer.orderid = texts_.of(OrderId{read.key.id});
    if (read.rows == 0) customer.own_order = gave(read.by, OrderId{read.key.id}, read.at);
    for (std::uint32_t i = 0; i < read.rows; ++i) {
      const sim::AnswerRow& row = world_.answer_rows[read.first_row + i];
      PageLine line{texts_.of(Sku{static_cast<std::uint32_t>(row[0])}), row[1], std::nullopt};
      if (row[2] >= 0) line.batchref = texts_.of(BatchRef{static_cast<std::uint32_t>(row[2])});
      customer.lines.push_back(std::move(line));
    }
    std::sort(customer.lines.begin(), customer.lines.end(),
              [](const PageLine& one, const PageLine& other) {
                return std::tie(one.sku, one.qty, one.batchref) <
                       std::tie(other.sku, other.qty, other.batchref);
              });
    if (!customer.lines.empty()) customer.sku = customer.lines.front().sku;
  }

  // Has this customer given the order itself by then, so that it holds its name?
  [[nodiscard]] bool gave(sim::ClientId by, OrderId order, sim::Ms before) const {
    for (std::size_t i = world_.commands.size(); i > 0; --i) {
      const sim::CommandRecord& command = world_.commands[i - 1];
      if (command.by == by && is_allocate(command) && order_of(command) == order &&
          command.at <= before && may_have_been_taken(command.outcome))
        return true;
    }
    return false;
  }

  void show_asking(Customer& customer, std::uint32_t number) const {
    const sim::ReadRecord& read = world_.reads[number];
    Asking asking;
    asking.read = number;
    asking.status = read.status;
    asking.replica = read.replica;
    asking.clock_ms = read.at - opens_at_;
    if (read.key.space == static_cast<std::uint8_t>(allocation::QueryKind::availability)) {
      asking.sku = texts_.of(Sku{read.key.id});
    } else {
      asking.orderid = texts_.of(OrderId{read.key.id});
    }
    if (read.status == sim::ReadStatus::waiting) {
      const auto& waiting = world_.replicas[static_cast<std::size_t>(read.replica)].waiting;
      const auto here =
          std::find_if(waiting.begin(), waiting.end(),
                       [number](const sim::WaitingRead& other) { return other.read == number; });
      if (here != waiting.end()) asking.waits_for = here->position;
    }
    customer.asking = std::move(asking);
  }

  void show_receipt(Customer& customer, const Found& found) const {
    const sim::CommandRecord& command = world_.commands[found.receipt];
    customer.showing = Customer::Showing::receipt;
    customer.sku = texts_.of(sku_of(command));
    customer.orderid = texts_.of(order_of(command));
    customer.ordered = ordered_by(command);
    customer.outcome = command.outcome;
    customer.at_ms = command.at;
    customer.command = found.receipt;
    if (command.outcome == sim::CommandOutcome::rejected)
      customer.reason = allocation::code_of(static_cast<allocation::Refusal>(command.reason));
    customer.disappointed = found.disappointed;
    if (found.disappointed) show_promise(customer, command, found);
  }

  // The latest page of that product before the command came in.
  void show_promise(Customer& customer, const sim::CommandRecord& command,
                    const Found& found) const {
    const sim::Key key = allocation::availability_of(sku_of(command));
    std::size_t place = found.place;
    while (world_.trace[place].kind != sim::TraceKind::command)
      --place;
    while (place > 0) {
      const sim::TraceRecord& record = world_.trace[--place];
      if (record.kind != sim::TraceKind::answered) continue;
      const sim::ReadRecord& read = world_.reads[record.subject];
      if (read.by != command.by || read.key != key) continue;
      if (read.rows == 0) return;
      customer.promised_in_stock = world_.answer_rows[read.first_row][0];
      customer.promised_incoming = world_.answer_rows[read.first_row][1];
      return;
    }
  }

  std::string way_to_the_shop(const Found& found) const {
    if (found.own_order != none) return texts_.of(sku_of(world_.commands[found.own_order]));
    const auto& batches = domain_.products().batches();
    if (batches.empty()) return {};
    return texts_.of(*domain_.products().sku_of(batches[0]));
  }

  const sim::World& world_;
  const sim::Vocabulary& names_;
  Texts texts_;
  sim::Ms opens_at_;
  const allocation::AllocationDomain& domain_;
  OnItsWay on_its_way_;
};

}  // namespace

std::vector<Customer> show_customers(const sim::World& world, const sim::Vocabulary& names,
                                     const Cast& cast, sim::Ms opens_at) {
  if (!is_shop(names)) return {};
  const std::vector<Found> found = Search(world, cast.customers()).run();
  Stage stage(world, names, opens_at);
  std::vector<Customer> customers;
  for (std::size_t i = 0; i < found.size(); ++i) {
    customers.push_back(stage.show(cast.customers()[i], found[i]));
    customers.back().next_orderid = cast.free_order_name();
  }
  return customers;
}

}  // namespace lab
