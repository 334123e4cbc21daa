// How Web Chat and the cards in it look. The colours are those of page.css.
const fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', 'WenQuanYi Micro Hei', sans-serif";
const accent = '#1f5fd0';
const ink = '#1b2433';
const subtle = '#5b6678';

export const look = {
  accent,
  primaryFont: fonts,
  backgroundColor: '#f4f6fa',
  subtle,
  paddingRegular: 12,
  transcriptActivityVisualKeyboardIndicatorWidth: 0,

  bubbleBackground: '#ffffff',
  bubbleTextColor: ink,
  bubbleBorderColor: '#e1e6ef',
  bubbleBorderRadius: 14,
  bubbleMaxWidth: 560,
  bubbleAttachmentMaxWidth: 620,
  bubbleMinHeight: 36,
  bubbleFromUserBackground: accent,
  bubbleFromUserTextColor: '#ffffff',
  bubbleFromUserBorderColor: accent,
  bubbleFromUserBorderRadius: 14,
  bubbleFromUserMaxWidth: 560,

  avatarSize: 34,
  botAvatarBackgroundColor: accent,
  botAvatarInitials: 'SB',
  botAvatarImage: new URL('avatar.svg', import.meta.url).href,
  userAvatarBackgroundColor: '#5b6678',

  // A card longer than the screen is read from its beginning.
  autoScrollSnapOnPage: true,
  autoScrollSnapOnPageOffset: -40,

  hideUploadButton: true,
  sendBoxBackground: '#ffffff',
  sendBoxBorderTop: 'solid 1px #e1e6ef',
  sendBoxHeight: 52,
  sendBoxButtonColor: accent,
  sendBoxTextColor: ink,

  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: '#ffffff',
  suggestedActionBackgroundColorOnHover: '#eaf1fe',
  suggestedActionBorderColor: accent,
  suggestedActionBorderRadius: 18,
  suggestedActionBorderWidth: 1,
  suggestedActionHeight: 36,
  suggestedActionTextColor: accent
};

// On a narrow screen the cards need the room.
export const withoutFaces = { botAvatarInitials: undefined, botAvatarImage: undefined, userAvatarInitials: undefined, userAvatarImage: undefined };

const colours = (plain, faint) => ({ default: plain, subtle: faint });
const words = {
  default: colours(ink, subtle),
  dark: colours('#000000', '#3c4657'),
  light: colours('#ffffff', '#dde3ee'),
  accent: colours(accent, '#5687dd'),
  good: colours('#187a3c', '#3f9a61'),
  warning: colours('#9a5b00', '#b97d2b'),
  attention: colours('#b3261e', '#cc5b54')
};
const ground = backgroundColor => ({ backgroundColor, foregroundColors: words });

export const hostConfig = {
  fontFamily: fonts,
  supportsInteractivity: true,
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 28 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 25, extraLarge: 36 },
  spacing: { small: 4, default: 8, medium: 16, large: 24, extraLarge: 32, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#e1e6ef' },
  containerStyles: {
    default: ground('#ffffff'),
    emphasis: ground('#e8ecf3'),
    good: ground('#2c9a57'),
    warning: ground('#e09a1f'),
    attention: ground('#d5453c'),
    accent: ground(accent)
  },
  factSet: {
    title: { color: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 180 },
    value: { color: 'default', weight: 'default', wrap: true },
    spacing: 16
  },
  table: { cellSpacing: 6 },
  inputs: { label: { inputSpacing: 'small', requiredInputs: { weight: 'bolder' }, optionalInputs: { weight: 'bolder' } } },
  actions: {
    maxActions: 6,
    spacing: 'medium',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left'
  }
};
