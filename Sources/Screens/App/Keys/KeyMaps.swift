import Terminal

/// Every key of the program: as declared, or as the administrator has remapped them.
///
/// Keys of forms, where every letter is text, are not among them: Enter, Esc and Tab mean there what they mean everywhere.
package struct KeyMaps: Sendable, Hashable {
  var everywhere = AppKeys.map
  var moving = Move.keys
  var lists = ListKeys.map
  var columns = ColumnKeys.map
  var whoCan = WhoCanKeys.map
  var matrix = MatrixKeys.map
  var cluster = ClusterKeys.map
  var texts = TextKeys.map
  var themes = ThemePicker.map

  package init() {}

  /// A key that moves so.
  func key(for move: Move) -> Key { moving.bindings.first { $0.action == move }?.keys.first ?? .up }
}
