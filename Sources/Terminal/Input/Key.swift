/// A key, with or without Control.
package enum Key: Sendable, Hashable {
  case character(Unicode.Scalar)

  /// Control with a lower-case letter or one of `@ \ ] ^ _`.
  case control(Unicode.Scalar)

  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown

  /// F1 and up.
  case function(Int)
}
