#include "lab/instruments.hpp"

#include "lab/session.hpp"

namespace lab {

Instruments& Session::instruments() {
  if (!instruments_) instruments_ = std::make_shared<Instruments>();
  return *instruments_;
}

}  // namespace lab
