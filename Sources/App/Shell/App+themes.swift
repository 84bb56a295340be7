import ScreenKit
import Terminal

extension App {
  /// Handles a key while the theme picker is open.
  mutating func chooseTheme(_ key: Key) -> [Effect] {
    guard case .themes(var picker) = overlay else { return [] }
    if let move = settings.keys[MovingKeys.section].action(for: key) {
      guard picker.move(move) else { return [] }
      overlay = .themes(picker)
      return show(picker.reading)
    }
    switch settings.keys[ThemePicker.section].action(for: key) {
    case nil: return []
    case .keep: return keepTheme()
    case .cancel:
      overlay = nil
      return picker.name == theme ? [] : show(themes.theme(named: theme))
    }
  }

  /// Uses a theme for the rest of the session.
  mutating func use(theme name: String) -> [Effect] {
    let effects = show(themes.theme(named: name))
    if message == nil { keep(name) } else { theme = name }
    return effects
  }

  private mutating func keep(_ name: String) {
    theme = name
    message = "theme \(name) for this session; to keep it, add theme: \(name) to config.yaml"
  }

  /// Keeps the previewed theme.
  mutating func keepTheme() -> [Effect] {
    guard case .themes(let picker) = overlay else { return [] }
    overlay = nil
    keep(picker.name)
    return []
  }

  /// Previews the highlighted theme.
  mutating func tryTheme() -> [Effect] {
    guard case .themes(let picker) = overlay else { return [] }
    return show(picker.reading)
  }

  /// Takes changed themes.
  mutating func follow(_ themes: ThemeLibrary) -> [Effect] {
    guard themes != self.themes else { return [] }
    self.themes = themes
    guard case .themes(let picker) = overlay else { return show(themes.theme(named: theme)) }
    let followed = ThemePicker(themes, at: picker.name)
    overlay = .themes(followed)
    return show(followed.reading)
  }

  private mutating func show(_ reading: ThemeLibrary.Reading) -> [Effect] {
    let more = reading.problems.count - 1
    message = reading.problems.first.map { $0.message + (more > 0 ? " (and \(more) more)" : "") }
    return [.use(reading.theme)]
  }
}
