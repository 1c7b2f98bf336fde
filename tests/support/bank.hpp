// A second, small domain, to show that core/cqrs knows none: accounts at a bank. An account is the
// aggregate; a transfer touches two of them in one unit of work.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <variant>
#include <vector>

#include "cqrs/ids.hpp"
#include "cqrs/repository.hpp"
#include "cqrs/unit_of_work.hpp"

namespace bank {

using AccountNo = cqrs::StrongId<struct AccountNoTag>;

struct Deposited {
  AccountNo account;
  int amount = 0;

  friend bool operator==(const Deposited&, const Deposited&) = default;
};

struct Withdrawn {
  AccountNo account;
  int amount = 0;

  friend bool operator==(const Withdrawn&, const Withdrawn&) = default;
};

using Event = std::variant<Deposited, Withdrawn>;

class Account {
 public:
  using Event = bank::Event;

  Account() = default;
  explicit Account(AccountNo number) : number_(number) {}

  [[nodiscard]] int balance() const { return state_.balance; }
  [[nodiscard]] int overdraft() const { return state_.overdraft; }

  void deposit(int amount) {
    stage();
    state_.balance += amount;
    events_.emplace_back(Deposited{number_, amount});
  }
  void withdraw(int amount) {
    stage();
    state_.balance -= amount;
    events_.emplace_back(Withdrawn{number_, amount});
  }
  // A change that nobody is told about.
  void allow_overdraft(int amount) {
    stage();
    state_.overdraft = amount;
  }

  [[nodiscard]] std::uint32_t version() const { return version_; }
  [[nodiscard]] std::span<const Event> new_events() const { return events_; }
  [[nodiscard]] bool dirty() const { return !journal_.empty(); }
  void accept() {
    ++version_;
    journal_.clear();
    events_.clear();
  }
  void roll_back() {
    if (dirty()) state_ = journal_.front();
    journal_.clear();
    events_.clear();
  }

 private:
  struct State {
    int balance = 0;
    int overdraft = 0;
  };

  void stage() { journal_.push_back(state_); }

  AccountNo number_;
  State state_;
  std::uint32_t version_ = 0;
  std::vector<Event> events_;
  std::vector<State> journal_;  // what was before each staged change
};

class Accounts {
 public:
  using Aggregate = Account;
  using Key = AccountNo;
  struct Saved {
    AccountNo account;
    std::vector<Event> events;

    friend bool operator==(const Saved&, const Saved&) = default;
  };

  Account* find(AccountNo number) {
    const auto found = accounts_.find(number);
    return found == accounts_.end() ? nullptr : &found->second;
  }
  Account& add(AccountNo number) {
    return accounts_.emplace(number, Account(number)).first->second;
  }
  void remove(AccountNo number) { accounts_.erase(number); }
  void saved(AccountNo number, std::span<const Event> events) {
    saved_.push_back({number, {events.begin(), events.end()}});
  }

  // Every call of saved(), in order.
  [[nodiscard]] const std::vector<Saved>& all_saved() const { return saved_; }

 private:
  std::map<AccountNo, Account> accounts_;
  std::vector<Saved> saved_;
};

using Units = cqrs::UnitsOfWork<Accounts>;
using UnitOfWork = cqrs::UnitOfWork<Accounts>;

}  // namespace bank
