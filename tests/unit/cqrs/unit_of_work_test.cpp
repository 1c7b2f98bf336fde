#include "cqrs/unit_of_work.hpp"

#include <span>
#include <vector>

#include <doctest/doctest.h>

#include "support/bank.hpp"

namespace cqrs::unit_of_work_test {
namespace {

using bank::Account;
using bank::AccountNo;
using bank::Accounts;
using bank::Deposited;
using bank::Event;
using bank::UnitOfWork;
using bank::Units;
using bank::Withdrawn;
using Events = std::vector<Event>;

constexpr AccountNo harry{1};
constexpr AccountNo bob{2};

// Two accounts with 100 in each, put there by units of their own.
struct Bank {
  Accounts accounts;
  Units units{accounts};

  Bank() {
    open_with_100(harry);
    open_with_100(bob);
    forget_events();
  }
  void open_with_100(AccountNo number) {
    UnitOfWork uow = units.begin();
    uow.add(number).deposit(100);
    REQUIRE(uow.commit());
  }
  void forget_events() {
    Events unused;
    units.collect_new_events(unused);
  }
  int balance(AccountNo number) { return accounts.find(number)->balance(); }
};

Events collected(Units& units) {
  Events events;
  units.collect_new_events(events);
  return events;
}

// What a store would see and could refuse.
class Gate final : public CommitGate<Event> {
 public:
  bool open = true;
  Account* watched = nullptr;
  std::vector<Events> asked;
  std::vector<Events> told;
  std::uint32_t version_when_asked = 0;
  std::uint32_t version_when_told = 0;

  bool admit(std::span<const Event> events) override {
    asked.emplace_back(events.begin(), events.end());
    version_when_asked = watched->version();
    return open;
  }
  void committed(std::span<const Event> events) override {
    told.emplace_back(events.begin(), events.end());
    version_when_told = watched->version();
  }
};

TEST_CASE("a unit of work fetches an aggregate and changes it") {
  Bank bank;

  UnitOfWork uow = bank.units.begin();
  uow.get(harry)->deposit(20);
  const auto committed = uow.commit();

  CHECK(committed.ok());
  CHECK(bank.balance(harry) == 120);
}

TEST_CASE("an aggregate that does not exist is not found") {
  Bank bank;

  UnitOfWork uow = bank.units.begin();

  CHECK(uow.get(AccountNo{99}) == nullptr);
}

TEST_CASE("uncommitted work is rolled back by default") {
  Bank bank;

  {
    UnitOfWork uow = bank.units.begin();
    uow.get(harry)->deposit(20);
  }

  CHECK(bank.balance(harry) == 100);
  CHECK(bank.accounts.find(harry)->version() == 1);
  CHECK(collected(bank.units).empty());
}

TEST_CASE("what a unit rolls back is gone at once, and nothing is left to commit") {
  Bank bank;
  UnitOfWork uow = bank.units.begin();
  uow.get(harry)->deposit(20);

  uow.roll_back();

  CHECK(bank.balance(harry) == 100);
  CHECK(uow.commit().ok());
  CHECK(collected(bank.units).empty());
}

TEST_CASE("what is committed stays when the unit ends") {
  Bank bank;

  {
    UnitOfWork uow = bank.units.begin();
    uow.get(harry)->deposit(20);
    REQUIRE(uow.commit());
  }

  CHECK(bank.balance(harry) == 120);
  CHECK_FALSE(bank.accounts.find(harry)->dirty());
}

TEST_CASE("a new aggregate stays after the commit") {
  Bank bank;

  UnitOfWork uow = bank.units.begin();
  uow.add(AccountNo{3}).deposit(5);
  REQUIRE(uow.commit());

  CHECK(bank.balance(AccountNo{3}) == 5);
  CHECK(bank.accounts.find(AccountNo{3})->version() == 1);
}

TEST_CASE("a new aggregate is gone again after a roll back") {
  Bank bank;

  {
    UnitOfWork uow = bank.units.begin();
    uow.add(AccountNo{3}).deposit(5);
    REQUIRE(uow.get(AccountNo{3}) != nullptr);
  }

  CHECK(bank.accounts.find(AccountNo{3}) == nullptr);
}

TEST_CASE("a new aggregate that raised nothing is gone again after the commit") {
  Bank bank;

  UnitOfWork uow = bank.units.begin();
  uow.add(AccountNo{3});
  const auto committed = uow.commit();

  CHECK(committed.ok());
  CHECK(bank.accounts.find(AccountNo{3}) == nullptr);
}

TEST_CASE("changes to two aggregates are kept together") {
  Bank bank;

  UnitOfWork uow = bank.units.begin();
  uow.get(harry)->withdraw(30);
  uow.get(bob)->deposit(30);
  REQUIRE(uow.commit());

  CHECK(bank.balance(harry) == 70);
  CHECK(bank.balance(bob) == 130);
}

TEST_CASE("changes to two aggregates are undone together") {
  Bank bank;

  {
    UnitOfWork uow = bank.units.begin();
    uow.get(harry)->withdraw(30);
    uow.get(bob)->deposit(30);
  }

  CHECK(bank.balance(harry) == 100);
  CHECK(bank.balance(bob) == 100);
}

TEST_CASE("a unit that looked before another one committed gets a conflict") {
  Bank bank;
  UnitOfWork late = bank.units.begin();
  Account* seen_by_late = late.get(harry);
  {
    UnitOfWork early = bank.units.begin();
    early.get(harry)->deposit(1);
    REQUIRE(early.commit());
  }

  seen_by_late->deposit(1000);
  const auto committed = late.commit();

  REQUIRE_FALSE(committed.ok());
  CHECK(committed.error() == CommitError::conflict);
  CHECK(bank.balance(harry) == 101);
  CHECK(bank.accounts.find(harry)->version() == 2);
  CHECK(collected(bank.units) == Events{Deposited{harry, 1}});
}

TEST_CASE("a conflict over one aggregate undoes the changes to all") {
  Bank bank;
  UnitOfWork late = bank.units.begin();
  Account* seen_by_late = late.get(harry);
  {
    UnitOfWork early = bank.units.begin();
    early.get(harry)->deposit(1);
    REQUIRE(early.commit());
  }

  late.get(bob)->deposit(1000);
  seen_by_late->withdraw(1000);
  REQUIRE_FALSE(late.commit().ok());

  CHECK(bank.balance(bob) == 100);
  CHECK(bank.balance(harry) == 101);
}

TEST_CASE("a unit that looks at what another one has staged gets a conflict") {
  Bank bank;
  UnitOfWork first = bank.units.begin();
  first.get(harry)->deposit(1);

  UnitOfWork second = bank.units.begin();
  second.get(harry);
  const auto committed = second.commit();

  REQUIRE_FALSE(committed.ok());
  CHECK(committed.error() == CommitError::conflict);
  CHECK(first.commit().ok());
  CHECK(bank.balance(harry) == 101);
}

TEST_CASE("units on different aggregates do not disturb each other") {
  Bank bank;
  UnitOfWork first = bank.units.begin();
  first.get(harry)->deposit(1);
  UnitOfWork second = bank.units.begin();
  second.get(bob)->deposit(2);

  CHECK(second.commit().ok());
  CHECK(first.commit().ok());

  CHECK(bank.balance(harry) == 101);
  CHECK(bank.balance(bob) == 102);
}

TEST_CASE("a unit that raises nothing succeeds and keeps nothing") {
  Bank bank;
  UnitOfWork uow = bank.units.begin();
  uow.get(harry)->allow_overdraft(500);

  const auto committed = uow.commit();

  CHECK(committed.ok());
  CHECK(bank.accounts.find(harry)->overdraft() == 0);
  CHECK(bank.accounts.find(harry)->version() == 1);
}

TEST_CASE("a silent change beside one that raised an event is kept with it") {
  Bank bank;
  UnitOfWork uow = bank.units.begin();
  uow.get(harry)->allow_overdraft(500);
  uow.get(bob)->deposit(1);

  REQUIRE(uow.commit());

  CHECK(bank.accounts.find(harry)->overdraft() == 500);
  CHECK_FALSE(bank.accounts.find(harry)->dirty());
  CHECK(bank.balance(bob) == 101);
}

TEST_CASE("the version rises by one with each unit that commits events") {
  Bank bank;
  UnitOfWork uow = bank.units.begin();
  Account* account = uow.get(harry);
  account->deposit(1);
  account->deposit(2);
  account->withdraw(3);

  REQUIRE(uow.commit());

  CHECK(bank.accounts.find(harry)->version() == 2);
  CHECK(bank.accounts.find(bob)->version() == 1);
}

TEST_CASE("new events are collected once, oldest first, and only those committed") {
  Bank bank;
  {
    UnitOfWork uow = bank.units.begin();
    uow.get(harry)->withdraw(30);
    uow.get(bob)->deposit(30);
    REQUIRE(uow.commit());
  }
  {
    UnitOfWork uow = bank.units.begin();
    uow.get(bob)->withdraw(99);
  }
  {
    UnitOfWork uow = bank.units.begin();
    uow.get(bob)->withdraw(5);
    REQUIRE(uow.commit());
  }

  CHECK(collected(bank.units) ==
        Events{Withdrawn{harry, 30}, Deposited{bob, 30}, Withdrawn{bob, 5}});
  CHECK(collected(bank.units).empty());
}

TEST_CASE("collected events go behind those that wait already") {
  Bank bank;
  UnitOfWork uow = bank.units.begin();
  uow.get(harry)->deposit(2);
  REQUIRE(uow.commit());

  Events queue{Deposited{bob, 1}};
  bank.units.collect_new_events(queue);

  CHECK(queue == Events{Deposited{bob, 1}, Deposited{harry, 2}});
}

TEST_CASE("a store that refuses has the unit rolled back") {
  Bank bank;
  Gate gate;
  gate.open = false;
  gate.watched = bank.accounts.find(harry);
  Units units(bank.accounts, &gate);

  UnitOfWork uow = units.begin();
  uow.get(harry)->deposit(20);
  const auto committed = uow.commit();

  REQUIRE_FALSE(committed.ok());
  CHECK(committed.error() == CommitError::refused);
  CHECK(bank.balance(harry) == 100);
  CHECK(gate.told.empty());
  CHECK(collected(units).empty());
}

TEST_CASE("the gate is asked before the commit and told after it, with all events of the unit") {
  Bank bank;
  Gate gate;
  gate.watched = bank.accounts.find(harry);
  Units units(bank.accounts, &gate);

  UnitOfWork uow = units.begin();
  uow.get(harry)->withdraw(30);
  uow.get(bob)->deposit(30);
  REQUIRE(uow.commit());

  const std::vector<Events> unit{{Withdrawn{harry, 30}, Deposited{bob, 30}}};
  CHECK(gate.asked == unit);
  CHECK(gate.told == unit);
  CHECK(gate.version_when_asked == 1);
  CHECK(gate.version_when_told == 2);
}

TEST_CASE("a unit that raises nothing does not come to the gate") {
  Bank bank;
  Gate gate;
  gate.watched = bank.accounts.find(harry);
  Units units(bank.accounts, &gate);

  UnitOfWork uow = units.begin();
  uow.get(harry)->allow_overdraft(500);
  REQUIRE(uow.commit());

  CHECK(gate.asked.empty());
  CHECK(gate.told.empty());
}

TEST_CASE("the repository is told of each aggregate what happened to it") {
  Bank bank;
  const std::size_t before = bank.accounts.all_saved().size();

  UnitOfWork uow = bank.units.begin();
  uow.get(harry)->withdraw(30);
  uow.get(bob)->deposit(30);
  REQUIRE(uow.commit());

  const auto& saved = bank.accounts.all_saved();
  REQUIRE(saved.size() == before + 2);
  CHECK(saved[before] == Accounts::Saved{harry, {Withdrawn{harry, 30}}});
  CHECK(saved[before + 1] == Accounts::Saved{bob, {Deposited{bob, 30}}});
}

}  // namespace
}  // namespace cqrs::unit_of_work_test
