import Terminal

extension App {
  /// Takes a key while the theme is chosen.
  mutating func chooseTheme(_ key: Key) -> [Effect] {
    guard var picker = themePicker, let action = ThemePicker.map.action(for: key) else { return [] }
    switch action {
    case .up, .down, .first, .last:
      guard picker.move(action) else { return [] }
      themePicker = picker
      return show(picker.reading)
    case .keep:
      themePicker = nil
      theme = picker.name
      message = "\(theme) is the theme of this session; the line theme: \(theme) in config.yaml keeps it"
      return []
    case .cancel:
      themePicker = nil
      return picker.name == theme ? [] : show(themes.theme(named: theme))
    }
  }

  /// Takes other themes in the place of those there were.
  mutating func follow(_ themes: ThemeLibrary) -> [Effect] {
    guard themes != self.themes else { return [] }
    self.themes = themes
    themePicker = themePicker.map { ThemePicker(themes, at: $0.name) }
    return show(themePicker?.reading ?? themes.theme(named: theme))
  }

  private mutating func show(_ reading: ThemeLibrary.Reading) -> [Effect] {
    let more = reading.problems.count - 1
    message = reading.problems.first.map { $0.sentence + (more > 0 ? " (and \(more) more)" : "") }
    return [.use(reading.theme)]
  }
}
