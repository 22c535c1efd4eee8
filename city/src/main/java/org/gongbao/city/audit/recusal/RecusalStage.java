package org.gongbao.city.audit.recusal;

/** How an application for recusal stands. */
enum RecusalStage {
  PENDING,
  GRANTED,
  REJECTED
}
