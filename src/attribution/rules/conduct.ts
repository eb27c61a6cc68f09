/** Verbs by what it is to say of oneself or of another that one does, did or will do so. */

/** Wrongs that a state or a band may be blamed for: to say that another did so is to accuse. */
export const wronging =
  /^(?:abduct|ambush|annex|attack|block|blockade|bomb|bombard|breach|burn|capture|cross|deceive|destroy|encroach|enter|execute|fire|hack|harass|hijack|infiltrate|interfere|intimidate|intrude|invade|jam|kidnap|kill|lie|loot|massacre|meddle|mistreat|murder|occupy|overfly|persecute|plunder|poison|provoke|raid|ram|sabotage|seize|shell|shoot|sink|smuggle|steal|strike|torch|torture|trespass|violate|wound)$/;

/** What one who says that he will not do it puts another's mind at rest about. */
export const harming =
  /^(?:attack|bomb|cross|deploy|escalate|fire|intervene|interfere|invade|meddle|occupy|provoke|retaliate|send|shell|shoot|start|strike|target|threaten|use)$/;

/** To say that one will is to agree. */
export const accepting =
  /^(?:abide|accede|accept|attend|comply|consent|cooperate|honou?r|join|participate|ratify|sign)$/;

/** To say that one does not is to refuse. */
export const refusing = /^(?:bargain|bow|deliver|extradite|hand|negotiate|recogni[sz]e|surrender|tolerate|yield)$/;

/** What comes over one rather than what one does: to say that one will, or has not, does nothing more than say so. */
export const idle =
  /^(?:arrive|be|become|benefit|cease|continue|cost|decide|depend|face|fail|feel|find|forget|get|give|go|happen|have|hear|hesitate|lack|last|lead|like|look|lose|need|obtain|occur|prefer|receive|remain|rest|rule|see|seem|speculate|stand|stay|suffer|take|turn|win|wish)$/;

/** The same where one says that one will not. */
export const befalling =
  /^(?:be|become|benefit|cost|depend|face|fail|feel|find|forget|happen|have|hear|hesitate|know|lack|last|like|look|lose|need|obtain|occur|receive|rest|see|seem|suffer|win|wish)$/;

/** What one does for those who do wrong: to say that another does so is to accuse him. */
export const abetting = /^(?:allow|arm|equip|fund|harbou?r|host|let|permit|shelter|train)$/;
export const wrongdoers =
  /^(?:bandit|bomber|fighter|gang|gunman|guerrilla|insurgent|jihadist|mercenary|militant|militia|rebel|separatist|smuggler|terrorist)$/;

/** What is struck or entered, and no wrong: "struck a deal", "entered talks". */
export const bargains =
  /^(?:accord|agreement|alliance|balance|bargain|compact|compromise|deal|dialogue|negotiation|note|pact|partnership|phase|service|talk|tone|treaty|truce|understanding)$/;

/** Dealings that a state is taxed with besides: to say that one had none is to deny. */
export const dealings =
  /^(?:advance|approach|approve|authori[sz]e|buy|carry|conduct|deploy|detain|do|enter|exchange|export|hide|hold|import|issue|launch|lay|leave|mobili[sz]e|move|open|operate|order|plan|plant|promise|provide|receive|recruit|release|sell|send|ship|sign|store|supply|transfer|withdraw)$/;

/** What goes on in the mind. */
export const knowing =
  /^(?:agree|appreciate|believe|comment|consider|expect|feel|hope|intend|know|mean|oppose|plan|regret|remember|reply|respond|say|seek|share|think|trust|understand|want|welcome|wonder)$/;

/** What a condition is followed by where it is a threat. */
export const retorts =
  /^(?:answer|attack|block|blockade|bomb|boycott|close|conclusion|consequence|cost|crush|cut|defend|defence|defense|destroy|escalate|expel|fire|force|forced|hit|invade|military|option|pay|penalty|price|punish|recall|regret|reserve|respond|response|retaliat\w*|sanction|seize|self-defen[cs]e|shoot|strike|suspend|target|war)$/;
