const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Nouns of what is held on a day, or ends on it, encounters aside. */
export const happenings = words(
  "exercise drill maneuver manoeuvre election vote ballot poll runoff referendum summit conference deadline hearing trial inauguration parade launch test expiry expiration withdrawal deployment ceremony session assembly congress talk talks negotiation consultation meeting visit trip call briefing reception plenary ceasefire cease-fire truce armistice moratorium mandate handover swap round plebiscite polls voting ratification evacuation repatriation extradition verdict ruling judgment gathering forum signing debate ultimatum inspection inquest inquiry sitting hearings march rally strike demonstration protest campaign",
);

/** Verbs of what happens on a day: what one will be, have or think is not due. */
export const eventful = words(
  "start begin launch open reopen close hold sign visit meet host receive deliver submit present publish announce withdraw leave deploy send return vote elect ratify adopt enter expire end finish complete resume join attend arrive travel fly discuss negotiate review consider mark celebrate introduce impose lift suspend extend pay release free test inaugurate commission stage evacuate hand transfer answer reply respond participate chair take conduct put come speak address cease decide debate convene rule award table unveil refer brief report inspect cross appear testify welcome greet depart gather mobilize mobilise dispatch exchange swap file appeal lapse try pull",
);

/** Of these, what the present tense says is to come: "the talks open on Monday". */
export const scheduled = words(
  "start begin launch open reopen close expire end resume take enter lapse meet convene gather sit arrive depart leave travel fly visit host hold vote run elect celebrate mark commemorate",
);

/** What nobody does on a day: states, and what changes by degrees. */
export const idle = words(
  "be have know think believe remain stay continue keep see want need feel seem become depend mean show say tell get help allow let require like love hope find understand hear live cost matter contain include try make do provide give look happen occur work serve talk ensure increase grow rise fall drop decline improve worsen double reduce exceed reach face benefit prove bring lead affect cause change cover call go use create follow note focus",
);

/** What is said of a day to come by one who only reckons with it, wishes or asks for it. */
export const reckoning = words(
  "predict forecast project estimate fear doubt hope wish want wonder imagine assume demand insist propose suggest recommend request",
);

/** What is owed to somebody by a day, and no happening: "a reply is due on Monday", "wants an answer by Monday". */
export const owed = words(
  "answer apology decision explanation finding findings list payment reply report response result results statement verdict word",
);
