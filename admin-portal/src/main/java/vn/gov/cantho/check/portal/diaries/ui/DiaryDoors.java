package vn.gov.cantho.check.portal.diaries.ui;

import vn.gov.cantho.check.portal.diaries.DiaryService;
import vn.gov.cantho.check.portal.productionlots.PlaceService;
import vn.gov.cantho.check.portal.shell.DraftKeeping;

/** The services the diary is made from. */
record DiaryDoors(DiaryService diaries, PlaceService places, DraftKeeping drafts) {}
